import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { systemClock } from '../../drivers/clock.ts';
import { openbciCyton } from '../../drivers/openbci-cyton/driver.ts';
import { type CytonSimulator, createCytonSimulator } from '../../drivers/openbci-cyton/simulator.ts';
import { simulatedHeart } from '../../drivers/simulated-heart.ts';
import { LIES_ACROSS } from '../../main/electron/printing.ts';
import { test as base, measure } from './support/nurse.ts';
import type { Waiting } from './support/queue.ts';
import { deviceAtSeat, type SerialDevice } from './support/serial-device.ts';
import { expect, screenshotPath } from './support/test.ts';

interface Electrocardiograph extends SerialDevice {
  readonly simulator: CytonSimulator;
  /** From now on the heart beats so often. */
  readonly beat: (beatsPerMin: number) => void;
}

const DEVICE = '心电采集板（串口）';

const test = base.extend<{ ecg: Electrocardiograph }>({
  /** Eight channels over a serial line, attached to the nurse's seat. */
  ecg: async ({ dir, practice }, use) => {
    let heart = simulatedHeart({ noiseMicrovolt: 6 });
    const simulator = createCytonSimulator({ clock: systemClock, heart: (timeMs) => heart(timeMs) });
    const wish = { name: DEVICE, driverId: openbciCyton.id, seat: '护士站', baudRate: 115_200 };
    const line = await deviceAtSeat(practice.url, dir, simulator, wish);
    const beat = (beatsPerMin: number) => {
      heart = simulatedHeart({ beatsPerMin, noiseMicrovolt: 6 });
    };
    await use({ ...line, simulator, beat });
    await line.unplug();
  },
});

/** The nurse sits down, and goes from the person in the chair to the running curve of the device on the serial line. */
async function openCapture(page: Page, url: string, person: Waiting): Promise<void> {
  await measure(page, url, person);
  await page.keyboard.press('Alt+e');
  await expect(page.getByRole('heading', { name: person.name, exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: '心电设备' }).click();
  await page.getByTitle(DEVICE).click();
  await expect(page.getByRole('button', { name: /^采集 10 秒/ })).toBeEnabled();
}

/** A fingerprint of the canvas of the curve, and how many pixels of it are drawn. */
function curveOf(page: Page) {
  return page.evaluate(() => {
    const canvas = [...document.querySelectorAll('canvas')].at(-1);
    if (!canvas) return { drawn: 0, mark: 0 };
    // Read from a copy: the page's own canvas shall stay one that is only drawn on.
    const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d', {
      willReadFrequently: true,
    });
    copy?.drawImage(canvas, 0, 0);
    const data = copy?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    let drawn = 0;
    let mark = 0;
    for (let at = 3; at < data.length; at += 4) {
      if (data[at] === 0) continue;
      drawn += 1;
      mark = (mark * 31 + at) % 1_000_003;
    }
    return { drawn, mark };
  });
}

async function capture(page: Page, { name }: Waiting): Promise<void> {
  await page.keyboard.press('F6');
  await expect(page.getByText(/正在采集 \d+ \/ 10 秒/)).toBeVisible();
  await expect(page.getByRole('button', { name: `存入 ${name} 的档案` })).toBeVisible({ timeout: 30_000 });
}

/** Files what was captured; the address of the ECG is the page's from then on. */
async function file(page: Page, { name }: Waiting): Promise<void> {
  await expect(page.getByRole('button', { name: `存入 ${name} 的档案` })).toBeEnabled();
  await page.keyboard.press('Control+s');
  await expect(page).toHaveURL(/\/ecgs\/[^?]+$/);
}

const measured = (page: Page, label: string) =>
  page.getByRole('region', { name: '自动测量' }).getByRole('row', { name: label });

test('an ECG runs over a serial line, is captured with a key, measured, printed, filed and found', async ({
  dir,
  ecg,
  page,
  person,
  practice,
}) => {
  await openCapture(page, practice.url, person);
  await expect.poll(async () => (await curveOf(page)).drawn).toBeGreaterThan(2_000);
  const before = await curveOf(page);
  await expect.poll(async () => (await curveOf(page)).mark).not.toBe(before.mark);
  ecg.simulator.detach('V3', true);
  await expect(page.getByText('V3 电极脱落')).toBeVisible();
  const quality = page.getByRole('list', { name: '信号质量' });
  await expect(quality).toContainText('V3 导联电极脱落。请检查胸部 V3电极和导联线');
  await page.screenshot({ path: screenshotPath('ecg-live') });
  // One row of settings at 1366 × 768: the curve needs the height.
  const bar = await page.getByRole('toolbar', { name: '显示设置' }).boundingBox();
  expect(bar?.height).toBeLessThan(48);
  ecg.simulator.detach('V3', false);
  await expect(page.getByText('V3 电极脱落')).toBeHidden();
  ecg.simulator.lose(25);
  await expect(page.getByText(/丢失 25 个采样点（100 ms）/)).toBeVisible();

  // An electrode's return takes the curve some seconds to settle.
  await page.waitForTimeout(12_000);
  await capture(page, person);
  await expect(page.getByText('信号质量合格')).toBeVisible();
  await page.screenshot({ path: screenshotPath('ecg-captured') });
  await file(page, person);

  await expect(measured(page, '心率')).toContainText(/7[123] 次\/分/);
  await expect(measured(page, 'QRS 时限')).toContainText(/\d+ ms/);
  await expect(page.getByText('心电图已存入')).toBeHidden();
  await page.screenshot({ path: screenshotPath('ecg') });

  expect(await page.evaluate(LIES_ACROSS)).toBe(true);
  const pdf = join(dir, 'ecg.pdf');
  await page.pdf({ path: pdf, preferCSSPageSize: true, printBackground: true });
  // A4 across in points, one sheet, the curve as lines and not as a picture.
  const bytes = readFileSync(pdf, 'latin1');
  const [, width, height] = /MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(bytes) ?? [];
  expect([Number(width), Number(height)].map(Math.round)).toEqual([842, 595]);
  expect(bytes.match(/\/Type ?\/Page\b/g)).toHaveLength(1);
  expect(bytes).not.toContain('/Subtype /Image');

  await page.goto(`${practice.url}/residents/${person.residentId}`);
  await page.getByRole('tab', { name: '心电' }).click();
  await page.getByRole('region', { name: '心电图' }).getByRole('link').first().click();
  await expect(page.getByRole('slider', { name: '心电图' })).toBeVisible();
});

test('a tracing of poor quality is filed only with a reason, which stands beside it', async ({
  ecg,
  page,
  person,
  practice,
}) => {
  ecg.simulator.detach('V5', true);
  await openCapture(page, practice.url, person);
  await expect(page.getByText('V5 电极脱落')).toBeVisible();
  await capture(page, person);
  const fileIt = page.getByRole('button', { name: `存入 ${person.name} 的档案` });
  await expect(page.getByRole('list', { name: '信号质量' })).toContainText('V5');
  await expect(fileIt).toBeDisabled();
  await page.getByLabel('仍要存档的原因').fill('胸部伤口，V5 无法贴电极');
  await file(page, person);
  await expect(page.getByText('仍存档的原因：胸部伤口，V5 无法贴电极')).toBeVisible();
  await expect(page.getByRole('slider', { name: '心电图' })).toContainText('V5 电极脱落');
});

test('25 mm are 25 mm on paper', async ({ ecg, page, person, practice }) => {
  await openCapture(page, practice.url, person);
  expect(ecg.path).not.toBe('');
  await page.waitForTimeout(3_000);
  await capture(page, person);
  await file(page, person);
  await expect(page.getByRole('slider', { name: '心电图' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const tracing = page.getByRole('img', { name: '心电图' });
  await expect(tracing).toBeVisible();
  await expect(page.getByRole('banner')).toBeHidden();
  // CSS counts 96 px to the inch on paper, and 258 mm are the pulse's 8 and ten seconds.
  const box = await tracing.boundingBox();
  expect((box?.width ?? 0) * (25.4 / 96)).toBeCloseTo(258, 1);
  const unit = await tracing.evaluate((svg) => (svg as SVGSVGElement).getScreenCTM()?.a ?? 0);
  expect((25 * unit * 25.4) / 96).toBeCloseTo(25, 2);
});

test('an unplugged device says so at once, keeps what was captured, and goes on when it is back', async ({
  ecg,
  page,
  person,
  practice,
}) => {
  await openCapture(page, practice.url, person);
  await page.keyboard.press('F7');
  await expect(page.getByText(/正在采集 3 \/ 30 秒/)).toBeVisible();
  await ecg.unplug();
  await expect(page.getByRole('button', { name: `存入 ${person.name} 的档案` })).toBeVisible();
  await page.getByRole('button', { name: '放弃，重新采集' }).click();
  await page.getByLabel('原因').fill('导线松脱');
  await page.keyboard.press('Enter');
  await expect(page.getByText('心电信号中断')).toBeVisible();
  await expect(page.getByRole('button', { name: /^采集 10 秒/ })).toBeDisabled();
  await ecg.plugIn();
  await expect(page.getByText('心电信号中断')).toBeHidden({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: /^采集 10 秒/ })).toBeEnabled();
});

test('a critical value is prompted with its measurement, reminds on every page, and closes with an answer', async ({
  ecg,
  page,
  person,
  practice,
}) => {
  ecg.beat(31);
  await openCapture(page, practice.url, person);
  await page.waitForTimeout(8_000);
  await capture(page, person);
  await file(page, person);

  const dialog = page.getByRole('dialog', { name: `危急值提示：${person.name}` });
  await expect(dialog).toContainText('31 次/分');
  await page.screenshot({ path: screenshotPath('ecg-critical') });
  await page.keyboard.press('Escape');
  await page.goto(`${practice.url}/nurse`);
  const banner = page.getByRole('alert').filter({ hasText: '心电危急值未处理' });
  await expect(banner).toContainText(person.name);
  await banner.getByRole('link', { name: '看图并处理' }).click();

  await expect(dialog).toBeVisible();
  await dialog.getByLabel('做了什么处理').fill('平卧吸氧，建立静脉通路');
  await dialog.getByRole('button', { name: '已处理' }).click();
  await expect(dialog.getByText('请写明告知了谁')).toBeVisible();
  await dialog.getByLabel('告知了谁').fill('县医院急诊科');
  await dialog.getByRole('button', { name: '已处理' }).click();
  const closed = page.getByRole('region', { name: '危急值提示' });
  await expect(closed).toContainText('已处理');
  await expect(closed).toContainText(/池雪琴：平卧吸氧，建立静脉通路；已告知 县医院急诊科/);
  await expect(banner).toBeHidden();
});
