import type { Page } from '@playwright/test';
import { addDays } from '../../domain/residents/calendar-date.ts';
import { scannerSerial } from '../../drivers/scanner-serial/driver.ts';
import {
  createSerialScannerSimulator,
  type SerialScannerSimulator,
} from '../../drivers/scanner-serial/simulator.ts';
import { localDateOf } from '../../main/clinic-time.ts';
import { putAwayAeds } from './support/put-away.ts';
import { deviceAtSeat } from './support/serial-device.ts';
import { test as base, expect, screenshotPath, signInAs } from './support/test.ts';

const GTIN = '06901234567892';
/** A PNG. */
const ONE_PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const today = localDateOf(Date.now());
/** The day before yesterday's calendar day, however the machine's clock stands at midnight. */
const passed = localDateOf(Date.now() - 2 * 24 * 3_600_000);
const later = addDays(today, 600);
const sixDigits = (date: string) => date.slice(2).replaceAll('-', '');
const machine = `]d201${GTIN}21SN-77`;
const pads = (expiresOn: string, lot: string) => `]d201${GTIN}17${sixDigits(expiresOn)}10${lot}`;

const test = base.extend<{ scanner: SerialScannerSimulator }>({
  /** A scanner at the seat of the nurse, who sits there, of a clinic without AEDs. */
  scanner: async ({ dir, page, practice }, use) => {
    const scanner = createSerialScannerSimulator('crlf');
    const wish = { name: '扫码枪', driverId: scannerSerial.id, seat: '护士站', baudRate: 9_600 };
    const line = await deviceAtSeat(practice.url, dir, scanner, wish);
    await putAwayAeds(practice.url);
    await signInAs(page, practice.url, /池雪琴/);
    await use(scanner);
    await page.goto('about:blank');
    await line.unplug();
  },
});

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const openAeds = (page: Page) => page.getByRole('link', { name: /AED 急救圈/ }).click();

async function openMap(page: Page): Promise<void> {
  await openAeds(page);
  await page.getByRole('tab', { name: '地图与覆盖' }).click();
}

/** Scans until the page heard it: what was scanned before it listened is nobody's. */
async function scanUntil(scanner: SerialScannerSimulator, code: string, heard: () => Promise<void>) {
  await expect(async () => {
    scanner.scan(code);
    await heard();
  }).toPass();
}

async function scanInto(page: Page, scanner: SerialScannerSimulator, target: string, code: string) {
  const field = page.getByLabel(`${target}失效日期`);
  await expect(async () => {
    await page.getByRole('radio', { name: target, exact: true }).check({ force: true });
    scanner.scan(code);
    await expect(field).toHaveValue(/^\d{4}-\d\d-\d\d$/, { timeout: 1_000 });
  }).toPass();
}

async function replacePads(page: Page, scanner: SerialScannerSimulator, lot: string) {
  await page.getByRole('button', { name: '更换部件' }).click();
  const dialog = page.getByRole('dialog', { name: '更换部件' });
  await scanUntil(scanner, pads(later, lot), () =>
    expect(dialog.getByLabel('批号')).toHaveValue(lot, { timeout: 1_000 }),
  );
  await expect(dialog.getByLabel('失效日期')).toHaveValue(later);
  await dialog.getByRole('button', { name: /换\s*上/ }).click();
  await expect(dialog).toBeHidden();
}

async function register(page: Page, scanner: SerialScannerSimulator): Promise<void> {
  await openAeds(page);
  await expect(page.getByText('还没有登记 AED')).toBeVisible();
  await scanUntil(scanner, machine, () =>
    expect(page.getByRole('heading', { name: '登记 AED' })).toBeVisible({ timeout: 1_000 }),
  );
  await expect(page.getByLabel('序列号')).toHaveValue('SN-77');
  await scanInto(page, scanner, '成人电极片', pads(passed, 'P1'));
  await scanInto(page, scanner, '电池', pads(later, 'B7'));
  await expect(page.getByLabel('成人电极片批号')).toHaveValue('P1');
  await page.getByLabel('生产企业').fill('某医疗');
  await page.getByLabel('型号').fill('S1');
  await page.getByLabel('安放地点').fill('溪口村委会门口');
  await page.getByLabel(/^坐标/).fill('26.1701，118.1901');
  await page.getByLabel('保管人', { exact: true }).fill('张守护');
  await page.getByLabel('保管人电话').fill('17000000000');
  await page.screenshot({ path: screenshotPath('aed-register') });
  await page.getByRole('button', { name: /^登\s*记$/ }).click();
  await expect(page.getByRole('heading', { name: '溪口村委会门口' })).toBeVisible();
}

test('an AED is registered, inspected and given new parts by scanning', async ({ page, scanner }) => {
  await register(page, scanner);

  await expect(page.getByText(`成人电极片已于 ${passed} 过期。`)).toBeVisible();
  await expect(page.getByText(/^✕\s*不可用$/)).toBeVisible();

  // The round: back at the list, the machine's own code opens its form.
  await openAeds(page);
  await expect(page.getByRole('row', { name: /溪口村委会门口/ })).toContainText('过期');
  await page.screenshot({ path: screenshotPath('aed-list') });
  await scanUntil(scanner, machine, () => expect(region(page, '巡检')).toBeVisible({ timeout: 1_000 }));
  await page.getByRole('button', { name: '保存巡检' }).click();
  await expect(page.getByText('请看指示灯后选择。')).toBeVisible();
  await region(page, '巡检').getByText('正常（绿）').click();
  await region(page, '巡检')
    .locator('input[type=file]')
    .setInputFiles({
      name: 'aed.png',
      mimeType: 'image/png',
      buffer: Buffer.from(ONE_PIXEL, 'base64'),
    });
  await page.getByRole('button', { name: '保存巡检' }).click();
  await expect(region(page, '记录')).toContainText('指示灯正常（绿）');
  await page.screenshot({ path: screenshotPath('aed-item') });
  await region(page, '记录')
    .getByRole('button', { name: /照\s*片/ })
    .click();
  await expect(page.getByRole('img', { name: '巡检时拍的 AED' })).toHaveJSProperty('naturalWidth', 1);
  await page.keyboard.press('Escape');

  await replacePads(page, scanner, 'P2');
  await expect(page.getByText(/^✓\s*完好$/)).toBeVisible();

  await page.getByRole('button', { name: '使用事件' }).click();
  const use = page.getByRole('dialog', { name: '使用事件' });
  await use.getByLabel('放电次数').fill('1');
  await use.getByLabel('经过和结果').fill('恢复心跳，转县医院');
  await use.getByRole('button', { name: /记\s*录/ }).click();
  await expect(page.getByText('成人电极片已开封使用，尚未更换。')).toBeVisible();
  await replacePads(page, scanner, 'P3');
  await expect(page.getByText(/^✓\s*完好$/)).toBeVisible();
  await expect(region(page, '登记内容')).toContainText('批号 P3');

  await page.getByRole('button', { name: /修\s*改/ }).click();
  const change = page.getByRole('dialog', { name: '修改登记内容' });
  await change.getByLabel('安放地点').fill('文化广场');
  await change.getByLabel(/^原因/).fill('搬迁');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '文化广场' })).toBeVisible();
});

test('the map counts whom a working AED reaches; the round is printed', async ({ page, scanner }) => {
  await register(page, scanner);
  await replacePads(page, scanner, 'P2');

  await openMap(page);
  await expect(page.getByText(/位居民所在的村没有标位置/)).toBeVisible();
  await page.getByRole('link', { name: '填写村的位置' }).click();
  for (const [village, point] of [
    ['溪口村', '26.17000, 118.19000'],
    ['上坂村', '118.20500 26.18200'],
    ['下坂村', '26.15800, 118.17800'],
  ] as const) {
    const form = page.locator('form').filter({ has: page.getByText(village, { exact: true }) });
    await form.getByLabel(village).fill(point);
    await form.getByRole('button', { name: /保\s*存/ }).click();
    await expect(page.getByText(`${village}的位置已保存`)).toBeVisible();
  }
  await page.screenshot({ path: screenshotPath('aed-villages') });
  await openMap(page);
  await expect(page.getByRole('row', { name: /溪口村/ })).toContainText('覆盖');
  await expect(page.getByRole('row', { name: /上坂村/ })).toContainText('未覆盖');
  await expect(page.getByRole('img', { name: '村和 AED 的位置图' })).toContainText('溪口村');
  await page.screenshot({ path: screenshotPath('aed-map') });
  await page.setViewportSize({ width: 1920, height: 1080 });
  await page.screenshot({ path: screenshotPath('aed-map-large') });

  await page.setViewportSize({ width: 1366, height: 768 });
  await page.getByRole('tab', { name: '救护员' }).click();
  await page.getByRole('button', { name: '登记救护员' }).click();
  const rescuer = page.getByRole('dialog', { name: '登记救护员' });
  await rescuer.getByLabel('姓名').fill('林救护');
  await rescuer.getByLabel('电话').fill('17000000001');
  await rescuer.getByLabel('培训日期').fill('20240101');
  await rescuer.getByLabel('证书有效期至').fill('20251231');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /林救护/ })).toContainText('2025-12-31 已过期');

  await page.pdf({ path: screenshotPath('aed-round').replace(/png$/, 'pdf'), preferCSSPageSize: true });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const sheet = page.locator('[data-prints="aed-round"]');
  await expect(sheet).toContainText('溪口村委会门口');
  await expect(sheet).toContainText('SN-77');
});
