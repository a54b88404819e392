import { signUp, test } from './support/signing.ts';
import { expect, screenshotPath, signInAs } from './support/test.ts';

test('a fee is paid, its receipt printed and printed again, and reversed; the year is distributed', async ({
  household,
  newSeat,
  page,
  practice,
}) => {
  const { contractId, name } = await signUp(practice.url, household.residentId);
  await page.addInitScript(() => {
    window.print = () => {};
  });
  await signInAs(page, practice.url, /游小梅/);
  await page.goto(`${practice.url}/signing/fees`);
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('个人 20.00 元');
  await page
    .getByRole('row', { name: new RegExp(name) })
    .getByRole('cell')
    .nth(2)
    .click();
  await page.getByRole('row', { name: /^个人/ }).getByRole('button', { name: '收费' }).click();
  await expect(page.getByRole('spinbutton')).toHaveValue('20.00');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^个人/ })).toContainText('已缴清');
  await page.screenshot({ path: screenshotPath('signing-fees') });

  await page.goto(`${practice.url}/signing/contracts/${contractId}`);
  await page.getByRole('button', { name: '收据' }).click();
  const dialog = page.getByRole('dialog', { name: '收据' });
  await expect(dialog).toContainText('贰拾元整');
  const slip = page.locator('[data-prints="receipt"]');
  await expect(slip).toContainText('未登记打印');
  await dialog.getByRole('button', { name: '打印' }).click();
  await expect(slip).not.toContainText('未登记打印');
  await expect(slip).not.toContainText('补打');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await dialog.getByRole('button', { name: '补打' }).click();
  await expect(slip).toContainText('补打（第 2 次打印）');
  await page.screenshot({ path: screenshotPath('signing-receipt') });
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const leader = await newSeat();
  await signInAs(leader, practice.url, /詹秀华/);
  await leader.goto(`${practice.url}/signing/teams/team-qingshan`);
  // 20 : 80 : 20 of 20 yuan; the odd fen goes to the largest remainder, of equal ones to the first.
  const shares = leader.getByRole('table', { name: '全年实收和分配' });
  await expect(shares.getByRole('row', { name: /机构统筹/ })).toContainText('3.34 元');
  await expect(shares.getByRole('row', { name: /团队/ })).toContainText('13.33 元');
  await expect(shares.getByRole('row', { name: /综合考核/ })).toContainText('3.33 元');
  await expect(shares.getByRole('row', { name: /合计/ })).toContainText('20.00 元');
  await leader.getByRole('button', { name: '记入分配' }).click();
  await expect(leader.getByText(/已由 詹秀华 于/)).toBeVisible();
  await leader.screenshot({ path: screenshotPath('signing-distribution') });

  await page.getByRole('button', { name: '冲红' }).click();
  await page.getByLabel('原因（会留下记录）').fill('收错人');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已冲红：收错人')).toBeVisible();
  await expect(page.getByRole('row', { name: /^个人/ }).getByRole('button', { name: '收费' })).toBeVisible();
});
