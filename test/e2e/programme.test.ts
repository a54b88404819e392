import { expect, screenshotPath, signInAs, test } from './support/test.ts';

test('a newcomer finds a programme under way on every page of it', async ({ page, practice }) => {
  await signInAs(page, practice.url, /詹秀华/);
  const menu = page.getByRole('navigation', { name: '功能' });
  await expect(page.getByRole('heading', { name: '随访任务' })).toBeVisible();
  for (const disease of ['高血压', '2型糖尿病', '老年人'])
    await expect(page.getByRole('main').getByText(disease).first()).toBeVisible();
  await expect(page.getByText('今天到期').first()).toBeVisible();
  await expect(page.getByText(/^逾期 \d+ 天$/).first()).toBeVisible();
  await page.screenshot({ path: screenshotPath('chronic-due') });

  await menu.getByRole('link', { name: /慢病筛查/ }).click();
  await page.getByText(/^疑似 1$/).click();
  await expect(page.getByText('收缩压 152 mmHg')).toBeVisible();

  await page.goto(`${practice.url}/signing/teams`);
  for (const team of ['溪口团队', '竹林团队'])
    await expect(page.getByRole('region', { name: team })).toContainText(/已签 [1-9]\d* \/ 可签 2000 人/);
  await page.goto(`${practice.url}/signing/renewals`);
  await expect(page.getByRole('row', { name: /甘雅曦/ })).toContainText(/还有 (19|20) 天/);
  await page.screenshot({ path: screenshotPath('programme-renewals') });

  await menu.getByRole('link', { name: /AED 急救圈/ }).click();
  await expect(page.getByRole('row', { name: /后山村文化礼堂/ })).toContainText('过期');
  await page.getByRole('tab', { name: '地图与覆盖' }).click();
  await expect(page.getByRole('img', { name: '村和 AED 的位置图' })).toContainText('石桥村');
  await page.screenshot({ path: screenshotPath('programme-map') });

  await menu.getByRole('link', { name: /积分兑换/ }).click();
  await expect(page.getByRole('row', { name: /骨密度检测一次/ })).toContainText('可兑换');

  await menu.getByRole('link', { name: /指标看板/ }).click();
  const managed = page.getByRole('article', { name: /高血压.*控制率/ });
  await expect(managed).toContainText(/[1-9][\d.]*%/);
  await page.screenshot({ path: screenshotPath('programme-dashboard'), fullPage: true });
});
