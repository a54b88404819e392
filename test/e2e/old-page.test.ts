import { openPage } from './support/claims.ts';
import { expect, signInAs, test } from './support/test.ts';

test('a page whose code is there no longer, since the program was updated, says so and is loaded anew', async ({
  browser,
  practice,
}) => {
  // Not watched for complaints: the browser reports each file that is not there.
  const page = await browser.newPage();
  await signInAs(page, practice.url, /邱建民/);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
  await page.route(/assets\/.*\.js/, (route) => route.fulfill({ status: 404 }));
  await page.getByRole('navigation', { name: '功能' }).getByRole('link', { name: 'AED 急救圈' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toContainText('程序可能已经更新');
  await page.unrouteAll();
  await page.getByRole('button', { name: '重新载入' }).click();
  await expect(page.getByRole('heading', { name: 'AED 急救圈', level: 1 })).toBeVisible();
  await openPage(page, '积分兑换');
  await page.close();
});
