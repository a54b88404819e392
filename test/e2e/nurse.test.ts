import { join } from 'node:path';
import { mustStart } from '../support/running-node.ts';
import { measure, sitDown, test } from './support/nurse.ts';
import { actAs } from './support/queue.ts';
import { expect } from './support/test.ts';

test('what is implausible is refused at its field, what is abnormal is kept and marked', async ({
  page,
  practice,
  person,
}) => {
  const form = await measure(page, practice.url, person);

  await page.keyboard.type('14692');
  await expect(form.getByText('偏高 ≥140')).toBeVisible();
  await expect(form.getByText('偏高 ≥90')).toBeVisible();
  await expect(form.getByLabel('脉率')).toBeFocused();

  // Zero is a value, and no pulse of a person who sits here.
  await page.keyboard.type('0');
  await page.keyboard.press('Enter');
  await expect(form.getByRole('alert')).toContainText('脉率 0 次/分 超出合理范围');
  await page.keyboard.press('Control+Enter');
  await expect(form.getByLabel('脉率')).toBeFocused();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await expect(form.getByLabel('舒张压')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(form.getByLabel('收缩压')).toHaveValue('146');

  await form.getByLabel('体重').fill('81');
  await form.getByLabel('身高').fill('160');
  await expect(form.getByText('体质指数 31.6 kg/m²')).toBeVisible();
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('status')).toContainText(['血压 146/92 mmHg、体重 81 kg、身高 160 cm']);

  await form.getByRole('button', { name: '更正' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('收缩压').fill('136');
  await dialog.getByLabel('原因').fill('听错了');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(form.getByText('血压 136/92 mmHg')).toBeVisible();
  await expect(form.getByText('更正过 1 次')).toBeVisible();

  // Nothing was typed since: what was saved is enough to go on.
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: '已转到就诊' })).toContainText('血压 136/92 mmHg');
  await expect(form).toBeHidden();
});

test('what is typed while the node is down is saved once, when the nurse says so', async ({
  dir,
  page,
  practice,
  person,
}) => {
  await sitDown(page, practice.url);
  await expect(page.getByText('候诊 1 人')).toBeVisible();
  await page.keyboard.press('F4');
  await expect(page.getByRole('button', { name: '已到，开始测量' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('收缩压')).toBeFocused();
  await page.keyboard.type('128');
  await practice.kill();
  await expect(page.getByText('与服务器的连接中断')).toBeVisible();
  await page.keyboard.type('8272');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('内容都留在这里')).toBeVisible();

  const port = Number(new URL(practice.url).port);
  const again = await mustStart({ dataDir: join(dir, 'practice'), practice: true, port });
  await page.getByLabel('密码').fill('yanlian-2026');
  await page.keyboard.press('Enter');
  await expect(page.getByText('连接已恢复，这组测量还没有确认保存')).toBeVisible();
  await expect(page.getByLabel('脉率')).toHaveValue('72');
  await page.getByLabel('脉率').press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: '已转到就诊' })).toContainText('血压 128/82 mmHg');

  const { client, close } = await actAs(again.url, 'hushi');
  const sets = await client.vitals.ofResident({ residentId: person.residentId });
  expect(sets.map(({ vitals }) => vitals.values)).toEqual([
    { systolicMmHg: 128, diastolicMmHg: 82, pulsePerMin: 72 },
  ]);
  close();
  await again.stop();
});
