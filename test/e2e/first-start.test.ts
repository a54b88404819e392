import { join } from 'node:path';
import { mustStart, startNode } from '../support/running-node.ts';
import { foundClinic } from './support/clinic.ts';
import { expect, screenshotPath, signInAs, test } from './support/test.ts';

test('a clinic is founded on the first start, and its administrator works at once', async ({ dir, page }) => {
  const node = await mustStart({ dataDir: join(dir, 'clinic') });
  await page.goto(node.url);
  await expect(page.getByRole('heading', { name: '建立卫生院' })).toBeVisible();
  await page.screenshot({ path: screenshotPath('set-up') });
  await page.getByLabel('省份').selectOption('河北省');
  const county = page.getByLabel('县（市、区）区划代码');
  for (const wrong of ['350426', '130000']) {
    await county.fill(wrong);
    await expect(page.getByText('应是县（市、区）的 6 位代码，以 13 开头。')).toBeVisible();
  }
  await county.fill('130102');
  await expect(page.getByText('应是县（市、区）的 6 位代码')).toBeHidden();
  await page.getByLabel('省份').selectOption('福建省');
  await foundClinic(page);
  await expect(page.getByRole('heading', { name: '人员', level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: '林管理（管理员）' })).toBeVisible();
  await node.stop();
});

test('the whole set-up form and its button are in sight on the smallest screen', async ({ dir, page }) => {
  const node = await mustStart({ dataDir: join(dir, 'clinic') });
  await page.goto(node.url);
  const parts = [
    page.getByRole('heading', { level: 1 }),
    page.getByLabel('卫生院名称'),
    page.getByRole('button', { name: '建立卫生院并登录' }),
    page.getByRole('button', { name: '进入演练诊所' }),
  ];
  for (const part of parts) await expect(part).toBeInViewport({ ratio: 1 });
  // Elsewhere the county has a hint, and what is wrong takes a line more.
  await page.getByLabel('省份').selectOption('内蒙古自治区');
  await page.getByLabel('县（市、区）区划代码').fill('350426');
  await page.getByLabel('管理员登录名').fill('Zhang San');
  await page.getByLabel('管理员密码').fill('short');
  await expect(page.getByText('应是县（市、区）的 6 位代码，以 15 开头。')).toBeVisible();
  for (const part of parts) await expect(part).toBeInViewport({ ratio: 1 });
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBe(768);
  await node.stop();
});

test('the practice clinic is one click away from an empty store', async ({ dir, page }) => {
  const node = await mustStart({ dataDir: join(dir, 'clinic') });
  await page.goto(node.url);
  await page.getByRole('button', { name: '进入演练诊所' }).click();
  await expect(page.getByRole('region', { name: '演练账号' })).toBeVisible();
  await page.screenshot({ path: screenshotPath('log-in') });
  await node.stop();
});

test('each role signs in by one key and stands on its own home page', async ({ practice, newSeat }) => {
  for (const key of ['1', '2', '3']) {
    const page = await newSeat();
    await page.goto(practice.url);
    await expect(page.getByRole('region', { name: '演练账号' })).toBeVisible();
    await page.keyboard.press(key);
    await expect(page.getByRole('navigation').first()).toBeVisible();
  }
});

test('a second start on the same data refuses with a sentence, and the first goes on', async ({
  dir,
  page,
  practice,
}) => {
  const second = await startNode({ dataDir: join(dir, 'practice'), practice: true });
  expect(second).toMatchObject({
    code: 'in-use',
    sentence: expect.stringContaining('正被另一个工作站程序使用'),
  });
  await signInAs(page, practice.url, /挂号员/);
});
