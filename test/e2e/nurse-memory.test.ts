import { oneTouchUltraMini } from '../../drivers/onetouch-ultramini/driver.ts';
import { createUltraMiniSimulator } from '../../drivers/onetouch-ultramini/simulator.ts';
import { measure, openForm, sitDown, test } from './support/nurse.ts';
import { actAs } from './support/queue.ts';
import { bench, openTray, plugIn, unplug } from './support/seat-bench.ts';
import { deviceAtSeat } from './support/serial-device.ts';
import { expect, screenshotPath } from './support/test.ts';

test('a memory is offered once, however often it is read', async ({ dir, page, practice, person }) => {
  const simulator = createUltraMiniSimulator('MOCK00009');
  const nowSeconds = Math.floor(Date.now() / 1_000) + 8 * 3_600;
  for (const [daysAgo, mgPerDl] of [
    [3, 101],
    [2, 115],
    [1, 142],
  ] as const) {
    simulator.store({ seconds: nowSeconds - daysAgo * 86_400, mgPerDl });
  }
  const wish = { name: '血糖仪', driverId: oneTouchUltraMini.id, seat: '护士站', baudRate: 9_600 };
  const meter = await deviceAtSeat(practice.url, dir, simulator, wish);
  await sitDown(page, practice.url);
  await expect(bench(page)).toContainText('设备存储 3');
  await unplug(page, meter);
  await plugIn(page, meter);

  const form = await openForm(page, person);
  await expect(form.getByLabel('血糖')).toHaveValue('');
  const drawer = await openTray(page);
  await expect(drawer).toContainText('设备存储的测量 3 条');
  await page.screenshot({ path: screenshotPath('nurse-memory') });
  await drawer
    .getByRole('button', { name: `归给 ${person.name}` })
    .first()
    .click();
  await expect(drawer).toContainText('设备存储的测量 2 条');
  await page.keyboard.press('Escape');
  await expect(form.getByText('血糖 7.9 mmol/L')).toBeVisible();

  await unplug(page, meter);
  await plugIn(page, meter);
  const { client, close } = await actAs(practice.url, 'hushi');
  expect((await client.readings.open({ of: 'clinic' })).storedTotal).toBe(2);
  const [set] = await client.vitals.ofResident({ residentId: person.residentId });
  // The day by the meter's clock, not the day on which the memory was read.
  const yesterday = new Date((nowSeconds - 86_400) * 1_000).toISOString().slice(0, 16);
  expect(set?.vitals.measuredAt.slice(0, 16)).toBe(yesterday);
  close();
  await meter.unplug();
});

test('a newcomer has the simulated devices measure, and sees units, clocks and memories told', async ({
  page,
  practice,
  person,
}) => {
  const form = await measure(page, practice.url, person);
  await page.keyboard.press('Alt+k');
  const tray = page.getByRole('complementary', { name: '模拟设备' });
  await tray.getByRole('button', { name: '血压计时钟慢 3 小时' }).click();
  await expect(form.getByLabel('收缩压')).toHaveValue('132');
  await expect(form.getByText(/比本机慢 3 小时.*按本机时间保存/)).toBeVisible();
  await tray.getByRole('button', { name: '150 lb' }).click();
  await expect(form.getByLabel('体重')).toHaveValue('68.04');
  await expect(form.getByText('体重 150 lb（记为 体重 68.04 kg）')).toBeVisible();
  await tray.getByRole('button', { name: '测一次：6.4 mmol/L' }).click();
  // A meter tells from its memory: nobody but the nurse knows whose strip it was.
  await expect(form.getByText('是这位的吗？')).toBeVisible({ timeout: 30_000 });
  await expect(form.getByLabel('血糖')).toHaveValue('');
  await page.keyboard.press('Alt+k');
  await page.keyboard.press('Alt+a');
  await expect(form.getByRole('textbox', { name: '血糖' })).toHaveValue('6.4');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('status').filter({ hasText: '已保存' })).toContainText(
    '血压 132/84 mmHg、脉率 70 次/分、血糖 6.4 mmol/L、体重 68.04 kg',
  );
});
