import type { Page } from '@playwright/test';
import { scannerSerial } from '../../drivers/scanner-serial/driver.ts';
import { createSerialScannerSimulator } from '../../drivers/scanner-serial/simulator.ts';
import { holdScript } from './support/held-script.ts';
import { scanWithKeys } from './support/scanner-keys.ts';
import { deviceAtSeat } from './support/serial-device.ts';
import { expect, signInAs, test } from './support/test.ts';

/** One of the practice clinic's people, who are the same for ever. */
const known = { name: '池进兴', recordNumber: '35042610510400004' } as const;
const UNKNOWN_CODE = '不认识扫到的这个码';

const panel = (page: Page) => page.getByRole('region', { name: '登记就诊' });

/** The registrar's desk, ready to be worked at. */
async function openDesk(page: Page, url: string): Promise<void> {
  await signInAs(page, url, /挂号员/);
  await expect(page.getByRole('heading', { name: '挂号登记' })).toBeVisible();
}

test('a scanner that types brings the person to the desk, whatever has the cursor', async ({
  page,
  practice,
}) => {
  await openDesk(page, practice.url);
  await scanWithKeys(page, known.recordNumber);
  await expect(panel(page)).toContainText(known.name);
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await scanWithKeys(page, known.recordNumber, null);
  await expect(panel(page)).toContainText(known.name);
});

test('what is scanned while the desk’s own code is still on its way is not lost', async ({
  page,
  practice,
}) => {
  const release = await holdScript(page, /desk-reader-.*\.js/);
  await openDesk(page, practice.url);
  await scanWithKeys(page, known.recordNumber);
  release();
  await expect(panel(page)).toContainText(known.name);
});

test('what is scanned between the log-in and the first page is not lost', async ({ page, practice }) => {
  const release = await holdScript(page, /\/desk-[^/]*\.js/);
  await page.goto(practice.url);
  await page
    .getByRole('region', { name: '演练账号' })
    .getByRole('button', { name: /挂号员/ })
    .click();
  await expect(page.getByText('正在打开工作站')).toBeVisible();
  await scanWithKeys(page, known.recordNumber);
  release();
  await expect(panel(page)).toContainText(known.name);
});

test('an unknown code is said in a sentence, and presses nothing on the page', async ({ page, practice }) => {
  await openDesk(page, practice.url);
  await scanWithKeys(page, 'HTTP://EXAMPLE.CN/?x');
  await expect(page.getByText(UNKNOWN_CODE)).toBeVisible();
  await expect(page.getByRole('combobox', { name: '查找居民' })).not.toBeFocused();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await scanWithKeys(page, '34052419800101001X', 'Tab');
  await expect(page.getByText('没有这个证件号码的档案')).toBeVisible();
});

test('what a person types stays where it is typed', async ({ page, practice }) => {
  await openDesk(page, practice.url);
  await page.keyboard.press('F2');
  await page.keyboard.type(known.recordNumber, { delay: 80 });
  const box = page.getByRole('combobox', { name: '查找居民' });
  await expect(box).toHaveValue(known.recordNumber);
  await box.fill('');
  await page.keyboard.press('F4');
  const number = page.getByLabel(/^证件号码/);
  await number.click();
  await page.keyboard.type('34052419800101001X', { delay: 80 });
  await expect(number).toHaveValue('34052419800101001X');
  await expect(page.getByText(UNKNOWN_CODE)).toHaveCount(0);
});

test('in the field of a form a scanned number is that field’s', async ({ page, practice }) => {
  await openDesk(page, practice.url);
  await page.keyboard.press('F4');
  const number = page.getByLabel(/^证件号码/);
  await number.click();
  await scanWithKeys(page, '34052419800101001X');
  await expect(number).toHaveValue('34052419800101001X');
  await expect(page.getByText('没有这个证件号码的档案')).toHaveCount(0);
});

test('a code typed into another field is taken out of it again, also while an input method composes', async ({
  page,
  practice,
}) => {
  await openDesk(page, practice.url);
  // No field of the desk is outside a form or a search: one is put there, as another page would have it.
  await page.evaluate(() => {
    const field = document.createElement('input');
    field.id = 'elsewhere';
    field.value = '备注';
    document.querySelector('main')?.append(field);
    field.focus();
  });
  const field = page.locator('#elsewhere');
  await scanWithKeys(page, known.recordNumber);
  await expect(panel(page)).toContainText(known.name);
  await expect(field).toHaveValue('备注');
  await page.keyboard.press('Escape');
  await expect(panel(page)).toBeHidden();
  await field.focus();
  await page.evaluate((text) => {
    const target = document.activeElement;
    const press = (code: string) =>
      target?.dispatchEvent(
        new KeyboardEvent('keydown', {
          key: 'Process',
          code,
          keyCode: 229,
          isComposing: true,
          bubbles: true,
        }),
      );
    for (const digit of text) press(`Digit${digit}`);
    if (target instanceof HTMLInputElement) target.value += text;
    press('Enter');
  }, known.recordNumber);
  await expect(panel(page)).toContainText(known.name);
  await expect(field).toHaveValue('备注');
});

test('a scanner on a serial line brings the person to the desk, from another page too', async ({
  page,
  practice,
  dir,
}) => {
  const simulator = createSerialScannerSimulator('crlf');
  const wish = { name: '扫码枪', driverId: scannerSerial.id, seat: '前台', baudRate: 9_600 };
  const line = await deviceAtSeat(practice.url, dir, simulator, wish);
  await openDesk(page, practice.url);
  const devices = page.getByRole('status').filter({ hasText: '扫码枪' });
  await expect(devices).toContainText('扫码枪：就绪');
  await page.getByRole('link', { name: /设备/ }).click();
  await expect(page.getByText('扫码枪').first()).toBeVisible();
  await expect(async () => {
    simulator.scan(`]C0${known.recordNumber}`);
    await expect(page.getByText(`已扫到 ${known.name} 的号码`).first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.keyboard.press('Alt+1');
  await expect(panel(page)).toContainText(known.name);
  await line.unplug();
});
