import { signUp, test } from './support/signing.ts';
import { expect, screenshotPath, signInAs } from './support/test.ts';

test('what was promised is done by hand with its evidence, and the resident confirms and rates it', async ({
  household,
  page,
  practice,
}) => {
  const { name } = await signUp(practice.url, household.residentId);
  await signInAs(page, practice.url, /詹秀华/);
  await page.goto(`${practice.url}/signing/tasks`);
  await expect(page.getByRole('row', { name: /青山片区团队/ })).toContainText('0 / ');
  await page.screenshot({ path: screenshotPath('signing-tasks') });
  await page.goto(`${practice.url}/residents/${household.residentId}`);
  await page.getByRole('tab', { name: '签约' }).click();
  await page.getByRole('button', { name: '记为完成' }).first().click();
  await page.getByLabel('做了什么，凭据是什么').fill('入户更新档案，户主在场');
  await page.keyboard.press('Enter');
  const done = page.getByRole('row', { name: /入户更新档案，户主在场/ });
  await expect(done).toContainText('已完成');
  await expect(page.getByText(/本签约年完成 1 \/ \d+ 项/)).toBeVisible();
  await done.getByRole('button', { name: '居民确认' }).click();
  await page.getByText('5 很满意').click();
  await page.getByRole('button', { name: /^确\s?认$/ }).click();
  await expect(done).toContainText('居民已确认 ★★★★★');
  await page.goto(`${practice.url}/signing/tasks`);
  await expect(page.getByRole('row', { name: /青山片区团队/ })).toContainText('5.0 星');
  await page.goto(`${practice.url}/signing/teams`);
  await expect(page.getByRole('region', { name: '青山片区团队' })).toContainText('已签 1 / 可签 2000 人');
  await page.screenshot({ path: screenshotPath('signing-teams') });
  expect(name).toBe(household.name);
});
