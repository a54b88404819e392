import { citizen } from '../support/drivers/identity-cards.ts';
import { attachToDesk, serialReader } from './support/reader.ts';
import { expect, screenshotPath, signInAs, test } from './support/test.ts';

test('from the card on the reader to the consulting room, without a mouse', async ({
  dir,
  practice,
  newSeat,
}) => {
  const reader = await serialReader(dir);
  await attachToDesk(practice.url, reader);
  const [desk, nurse, doctor, screen] = [await newSeat(), await newSeat(), await newSeat(), await newSeat()];
  await signInAs(desk, practice.url, /挂号员/);
  await signInAs(nurse, practice.url, /池雪琴/);
  await signInAs(doctor, practice.url, /纪文涛/);
  await screen.goto(`${practice.url}/board`);
  await expect(
    desk.getByRole('status').filter({ hasText: '串口读卡器' }).filter({ hasText: '可以放证件' }),
  ).toBeVisible();

  // The registrar: a card, a phone number, one key.
  reader.simulator.putDown({ card: citizen });
  await expect(desk.getByLabel(/^姓名/)).toHaveValue(citizen.name);
  await expect(desk.getByLabel('本人电话')).toBeFocused();
  await desk.keyboard.type('17000009999');
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByRole('status').filter({ hasText: 'A001' })).toBeVisible();
  await desk.screenshot({ path: screenshotPath('desk') });

  // The nurse: call, begin, measure, on to the doctor.
  await expect(nurse.getByRole('region', { name: '候诊' })).toContainText('A001');
  await nurse.keyboard.press('F4');
  await expect(screen.getByText('A001').first()).toBeVisible();
  await expect(screen.locator('body')).not.toContainText(citizen.name);
  await screen.screenshot({ path: screenshotPath('board') });
  await nurse.keyboard.press('Enter');
  await expect(nurse.getByLabel('收缩压')).toBeFocused();
  await nurse.keyboard.type('182');
  await expect(nurse.getByLabel('舒张压')).toBeFocused();
  await nurse.keyboard.type('96');
  await expect(nurse.getByLabel('脉率')).toBeFocused();
  await nurse.keyboard.type('78');
  await nurse.screenshot({ path: screenshotPath('nurse') });
  await nurse.keyboard.press('Control+Enter');
  await expect(nurse.getByRole('region', { name: `${citizen.name} 的测量` })).toBeHidden();

  // The doctor: call, see what was measured, write, finish.
  await expect(doctor.getByRole('region', { name: '候诊' })).toContainText('A001');
  await doctor.keyboard.press('F4');
  const chart = doctor.getByRole('region', { name: `${citizen.name} 的病历` });
  await expect(doctor.getByRole('button', { name: '已到，打开病历' })).toBeFocused();
  await doctor.keyboard.press('Enter');
  await expect(chart.getByRole('region', { name: '生命体征' })).toContainText('182');
  await doctor.screenshot({ path: screenshotPath('doctor') });
  await doctor.keyboard.press('F9');
  await expect(doctor.getByRole('dialog')).toContainText('诊治完成');
  await doctor.keyboard.press('Enter');
  await expect(chart).toBeHidden();

  // The same card again: the same person, no second record.
  reader.simulator.lift();
  await desk.waitForTimeout(1_000);
  reader.simulator.putDown({ card: citizen });
  await expect(desk.getByRole('region', { name: '登记就诊' })).toContainText(citizen.name);
  await expect(desk.getByRole('region', { name: '登记新居民' })).toBeHidden();
  await reader.close();
});
