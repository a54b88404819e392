import type { Page } from '@playwright/test';
import { CLAIM, openPage } from './support/claims.ts';
import { coldClinic } from './support/cold-clinic.ts';
import { expect, signInAs, test } from './support/test.ts';

/** What happened, what is safe, and whom to call. */
const FAULT =
  /服务器出错，内容没有载入，已保存的记录都在。请重试；仍不行时请记下编号 \w+ 并告诉管理员。|文件已原样保留。请从最近的备份恢复。/;
const main = (page: Page) => page.getByRole('main');
const again = (page: Page) => main(page).getByRole('button', { name: '重试' });

/** The page says that it could not load, and neither that it still does nor that nothing is there. */
async function expectFault(page: Page): Promise<void> {
  await expect(main(page).getByRole('alert').first()).toContainText(FAULT);
  await expect(again(page).first()).toBeVisible();
  await expect(main(page).locator('.ant-spin-spinning')).toHaveCount(0);
  await expect(main(page)).not.toContainText(CLAIM);
}

for (const [role, account, pages, loaded] of [
  ['manager', /邱建民/, ['人员', '积分兑换', 'AED 急救圈', '签约团队', '候诊队列'], '今天还没有人登记'],
  ['public-health worker', /詹秀华/, ['慢病筛查', '随访任务', '候诊队列', '家医签约'], '游燕婷'],
  ['administrator', /温海波/, ['签约团队', '人员'], '游小梅'],
  ['auditor', /廖敏/, ['人员', '访问记录'], '登录'],
] as const) {
  test(`a list of the ${role} that the disk does not give says so, and comes after 重试`, async ({
    dir,
    page,
    practice,
  }) => {
    const { url, disk, stop } = await coldClinic(dir, practice);
    await signInAs(page, `${url}/account`, account);
    await expect(main(page).getByRole('heading', { name: '我的账号' })).toBeVisible();
    disk.lose();
    for (const title of pages) {
      await openPage(page, title);
      await expectFault(page);
    }
    disk.giveBack();
    await again(page).click();
    await expect(main(page).getByText(loaded).first()).toBeVisible();
    await expect(again(page)).toHaveCount(0);
    await stop();
  });
}

test('no list of signing takes a disk that gives nothing for a clinic without contracts', async ({
  dir,
  page,
  practice,
}) => {
  const { url, disk, stop } = await coldClinic(dir, practice);
  await signInAs(page, `${url}/account`, /詹秀华/);
  await expect(main(page).getByRole('heading', { name: '我的账号' })).toBeVisible();
  disk.lose();
  await openPage(page, '家医签约');
  for (const title of ['续约', '收费', '待处理', '团队', '履约']) {
    await page.getByRole('navigation', { name: '签约事务' }).getByRole('link', { name: title }).click();
    await expectFault(page);
  }
  // What there is to choose from did not come either.
  await main(page).getByRole('combobox', { name: '签约团队' }).click();
  await expect(page.locator('.ant-select-dropdown').getByRole('alert')).toContainText(FAULT);
  disk.giveBack();
  await page.locator('.ant-select-dropdown').getByRole('button', { name: '重试' }).click();
  await expect(page.getByTitle('溪口团队')).toBeVisible();
  await page.keyboard.press('Escape');
  await again(page).click();
  await expect(main(page).getByRole('row', { name: /溪口团队/ })).toBeVisible();
  await stop();
});
