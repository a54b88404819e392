import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { mustStart, type RunningNode } from '../support/running-node.ts';
import { CLAIM, openPage } from './support/claims.ts';
import { expect, signInAs, test } from './support/test.ts';

/** The node starts again under its address, the person signs in again, and the page of the seats is whole. */
async function comesBack(page: Page, dir: string, url: string): Promise<RunningNode> {
  const port = Number(new URL(url).port);
  const back = await mustStart({ dataDir: join(dir, 'practice'), practice: true, port });
  await page.getByRole('dialog', { name: '请重新登录' }).getByLabel('密码').fill('yanlian-2026');
  await page.keyboard.press('Enter');
  const seats = page.getByRole('region', { name: '座位', exact: true });
  await expect(seats.getByRole('row', { name: /前台/ })).toContainText('主机');
  return back;
}

test('a page that is opened while the node is away loads when it is back', async ({
  dir,
  page,
  practice,
}) => {
  await signInAs(page, practice.url, /温海波/);
  await expect(page.getByRole('main').getByRole('row', { name: /温海波/ })).toBeVisible();
  await practice.kill();
  await expect(page.getByRole('alert').filter({ hasText: '与服务器的连接中断' })).toContainText(
    '正在自动重新连接',
  );
  await page.getByRole('link', { name: '座位与诊室' }).click();
  await expect(page.getByRole('main').getByRole('status', { name: '正在载入' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(CLAIM);

  const back = await comesBack(page, dir, practice.url);
  await expect(page.getByRole('region', { name: '房间' }).getByRole('row', { name: /诊室一/ })).toBeVisible();
  // Its style sheet came as well.
  await expect(page.getByRole('main').getByRole('term').first()).toHaveCSS('color', 'rgb(81, 96, 109)');
  await back.stop();
});

test('a list whose answer is lost with the wire comes when the node is back', async ({
  dir,
  page,
  practice,
}) => {
  await signInAs(page, practice.url, /温海波/);
  // Its code is in the browser; what it knew of the seats is forgotten.
  await openPage(page, '座位与诊室');
  await openPage(page, '签约团队');
  await page.reload();
  await expect(page.getByRole('main').getByRole('region', { name: '溪口团队' })).toBeVisible();
  // It has heard the question, and is gone before it answers.
  practice.process.kill('SIGSTOP');
  await openPage(page, '座位与诊室');
  await expect(page.getByRole('main')).not.toContainText(CLAIM);
  await practice.kill();
  await expect(page.getByRole('alert').filter({ hasText: '与服务器的连接中断' })).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(CLAIM);

  const back = await comesBack(page, dir, practice.url);
  await back.stop();
});
