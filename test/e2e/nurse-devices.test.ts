import { systemClock } from '../../drivers/clock.ts';
import { pm6750 } from '../../drivers/pm6750/driver.ts';
import { createModuleSimulator, type ModuleSimulator } from '../../drivers/pm6750/simulator.ts';
import { test as base, measure, openForm, sitDown } from './support/nurse.ts';
import { actAs, checkIn } from './support/queue.ts';
import { bench, expectReady, openTray, plugIn, unplug } from './support/seat-bench.ts';
import { deviceAtSeat, type SerialDevice } from './support/serial-device.ts';
import { expect, screenshotPath } from './support/test.ts';

interface Monitor extends SerialDevice {
  readonly simulator: ModuleSimulator;
}

const patient = {
  systolicMmHg: 128,
  diastolicMmHg: 82,
  meanMmHg: 97,
  spo2Percent: 97,
  pulsePerMinute: 72,
  breathsPerMinute: 16,
  celsius: 36.6,
};

const test = base.extend<{ monitor: Monitor }>({
  /** A monitor module on a serial line, attached to the nurse's seat. */
  monitor: async ({ dir, practice }, use) => {
    const simulator = createModuleSimulator({ clock: systemClock, patient, heart: () => [0, 0] });
    const wish = { name: '监护模块', driverId: pm6750.id, seat: '护士站', baudRate: 115_200 };
    const line = await deviceAtSeat(practice.url, dir, simulator, wish);
    await use({ ...line, simulator });
    await line.unplug();
  },
});

/** Inflating and deflating takes the simulated cuff some seconds. */
const CUFF = { timeout: 60_000 };

test('a cuff is filled with a key, its numbers are in the form, and one key saves them', async ({
  page,
  practice,
  monitor,
  person,
}) => {
  expect(monitor.path).toContain('host');
  const form = await measure(page, practice.url, person);
  await expectReady(page);
  await page.keyboard.press('Alt+b');
  await expect(form.getByText(/正在测血压，袖带压力 \d+ mmHg/)).toBeVisible();
  await page.screenshot({ path: screenshotPath('nurse-cuff') });
  await expect(form.getByLabel('收缩压')).toHaveValue('128', CUFF);
  await expect(form.getByLabel('舒张压')).toHaveValue('82');
  await expect(form.getByText('▣ 监护模块')).toBeVisible();

  await expect(form.getByRole('region', { name: '监护模块 实时读数' })).toContainText('血氧 97 %');
  await page.keyboard.press('F3');
  await expect(form.getByLabel('血氧饱和度')).toHaveValue('97');
  await expect(form.getByLabel('体温')).toHaveValue('36.6');
  await page.screenshot({ path: screenshotPath('nurse-device') });
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: '已转到就诊' })).toContainText('血压 128/82 mmHg');

  const { client, close } = await actAs(practice.url, 'hushi');
  const sets = await client.vitals.ofResident({ residentId: person.residentId });
  expect(sets.map(({ vitals }) => vitals.values)).toEqual([
    {
      systolicMmHg: 128,
      diastolicMmHg: 82,
      pulsePerMin: 72,
      temperatureC: 36.6,
      spo2Percent: 97,
      respirationPerMin: 16,
    },
  ]);
  expect(sets[0]?.vitals.source.by).toBe('devices');
  expect(await client.readings.open({ of: 'clinic' })).toMatchObject({ freshTotal: 0, storedTotal: 0 });
  close();
});

test('what the nurse typed is never overwritten unseen', async ({ page, practice, monitor, person }) => {
  const form = await measure(page, practice.url, person);
  await page.keyboard.type('14692');
  monitor.simulator.measure();
  const note = form.getByRole('status').filter({ hasText: '与已填写的不同，没有填入' });
  await expect(note).toContainText('血压 128/82 mmHg', CUFF);
  await expect(form.getByLabel('收缩压')).toHaveValue('146');
  await note.getByRole('button', { name: '改用设备读数' }).click();
  await expect(form.getByLabel('收缩压')).toHaveValue('128');
  await expect(form.getByLabel('舒张压')).toHaveValue('82');
  await form.getByLabel('舒张压').fill('84');
  await expect(form.getByText('▣ 来自设备')).toHaveCount(1);
  await form.getByRole('button', { name: '撤下' }).click();
  await expect(form.getByLabel('收缩压')).toHaveValue('');
  await expect(form.getByLabel('舒张压')).toHaveValue('84');
  await expect(bench(page)).toContainText('未归属：血压 128/82 mmHg');
});

test('measured while nobody sits there, given to a person, withdrawn, and free again', async ({
  page,
  practice,
  monitor,
  person,
}) => {
  await sitDown(page, practice.url);
  await expectReady(page);
  monitor.simulator.measure();
  await expect(bench(page)).toContainText('未归属：血压 128/82 mmHg', CUFF);
  await page.screenshot({ path: screenshotPath('nurse-unclaimed') });
  const form = await openForm(page, person);
  // It came before this person was opened: it does not fill their form by itself.
  await expect(form.getByLabel('收缩压')).toHaveValue('');
  const drawer = await openTray(page);
  await expect(drawer).toContainText('未归属的测量 1 条');
  await page.screenshot({ path: screenshotPath('nurse-tray') });
  await drawer.getByRole('button', { name: `填入 ${person.name} 的测量` }).click();
  await expect(form.getByLabel('收缩压')).toHaveValue('128');
  await page.keyboard.press('Control+s');
  await expect(form.getByText('本次就诊已保存的测量')).toBeVisible();
  await expect(bench(page)).toContainText('未归属 0');

  await form.getByRole('button', { name: '作废' }).click();
  await page.getByRole('dialog').getByLabel('原因').fill('测的是别人');
  await page.keyboard.press('Enter');
  await expect(bench(page)).toContainText('未归属 1');
  await openTray(page);
  await drawer.getByRole('button', { name: '不采用…' }).click();
  const reason = page.getByRole('dialog').filter({ hasText: '原因' });
  await reason.getByLabel('原因').fill('病人已离开');
  await page.keyboard.press('Enter');
  await expect(drawer.first()).toContainText('未归属的测量 0 条');
  await drawer.getByRole('button', { name: '放回' }).click();
  await expect(drawer.first()).toContainText('未归属的测量 1 条');
});

test('a pulled cable is said at once, and the device works on when it is back', async ({
  page,
  practice,
  monitor,
  person,
}) => {
  const form = await measure(page, practice.url, person);
  await expectReady(page);
  await unplug(page, monitor);
  await expect(bench(page).getByRole('button', { name: /测血压（成人）/ })).toBeDisabled();
  await plugIn(page, monitor);
  monitor.simulator.measure();
  await expect(form.getByLabel('收缩压')).toHaveValue('128', CUFF);
});

test('many devices leave the people who wait their room, and the tray is always in sight', async ({
  page,
  practice,
  monitor,
  person,
}) => {
  await checkIn(practice.url, 2, 'vitals');
  await measure(page, practice.url, person);
  // The practice clinic's four and the monitor.
  await expect(bench(page).getByText('身高体重秤（模拟）')).toBeVisible();
  await expect(bench(page).getByRole('button', { name: /测血压（成人）/ })).toBeInViewport({ ratio: 1 });
  await bench(page).getByRole('button', { name: '监护模块 的其他操作' }).click();
  await expect(page.getByRole('menuitem', { name: '测血压（儿童）' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(bench(page).getByRole('button', { name: /未归属/ })).toBeInViewport({ ratio: 1 });
  for (const waiting of await page.getByRole('list', { name: '候诊' }).getByRole('listitem').all()) {
    await expect(waiting).toBeInViewport({ ratio: 0.9 });
  }
  await monitor.unplug();
  await expect(bench(page).getByText('没有连上')).toBeInViewport({ ratio: 1 });
  await expect(bench(page).getByRole('button', { name: /未归属/ })).toBeInViewport({ ratio: 1 });
});
