import { actAs } from './support/queue.ts';
import { signUp, test } from './support/signing.ts';
import { expect, screenshotPath, signInAs } from './support/test.ts';

test('a team is formed by the policy, the doctor changed, and the contract of somebody who died is ended', async ({
  household,
  page,
  practice,
}) => {
  const { contractId, name } = await signUp(practice.url, household.residentId);
  await signInAs(page, practice.url, /詹秀华/);
  await page.goto(`${practice.url}/signing/teams`);
  await expect(page.getByRole('button', { name: /建立团队/ })).toBeVisible();
  await page.keyboard.press('Alt+n');
  const dialog = page.getByRole('dialog', { name: /建立签约团队（三师共管）/ });
  await dialog.getByLabel('团队名称').fill('下坂片区团队');
  for (const [at, who] of ['单医生', '骆专家', '严管理师'].entries()) {
    await dialog.getByLabel(`成员 ${at + 1}姓名`).fill(who);
  }
  await page.screenshot({ path: screenshotPath('signing-team-form') });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: '下坂片区团队' })).toContainText('单医生（团队长）');

  await page.goto(`${practice.url}/signing/contracts/${contractId}`);
  await page.getByRole('button', { name: '变更医生' }).click();
  const transfer = page.getByRole('dialog', { name: '变更家庭医生' });
  await transfer.getByRole('combobox', { name: '签约团队' }).click();
  await page.getByTitle('下坂片区团队').click();
  await transfer.getByLabel('原因（会留下记录）').fill('搬到下坂村');
  await page.keyboard.press('Enter');
  await expect(transfer).toBeHidden();
  await expect(page.getByText(/下坂片区团队\s+单医生/).first()).toBeVisible();

  const desk = await actAs(practice.url, 'guahao');
  const { people } = await desk.client.signing.propose({ residentIds: [household.residentId] });
  const today = people[0]?.standing?.from ?? '';
  await desk.client.residents.closeRecord({
    id: household.residentId,
    closure: { cause: 'died', on: today, place: null, reason: '心肌梗死' },
  });
  desk.close();
  await page.goto(`${practice.url}/signing/pending`);
  const row = page.getByRole('row', { name: new RegExp(name) });
  await expect(row).toContainText('死亡');
  await page.screenshot({ path: screenshotPath('signing-pending') });
  await row.getByRole('button', { name: '终止协议' }).click();
  await page
    .getByRole('dialog', { name: '终止协议' })
    .getByRole('button', { name: /终\s?止/ })
    .click();
  await expect(page.getByText('没有要终止的协议')).toBeVisible();
});
