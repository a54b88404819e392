import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { citizen } from '../support/drivers/identity-cards.ts';
import { mustStart } from '../support/running-node.ts';
import { actAs, checkIn } from './support/queue.ts';
import { expect, signInAs, test } from './support/test.ts';

const PASSWORD = 'yanlian-2026';

/** When this document was loaded: another value after a reload. */
const loadedAt = (page: Page) => page.evaluate(() => performance.timeOrigin);
const banner = (page: Page) => page.getByRole('alert').filter({ hasText: '与服务器的连接中断' });

test('the node is cut off while people type; they lose nothing and go on when it is back', async ({
  dir,
  practice,
  newSeat,
}) => {
  const [person] = await checkIn(practice.url, 1, 'vitals');
  const [desk, nurse, guest] = [await newSeat(), await newSeat(), await newSeat()];
  await signInAs(desk, practice.url, /挂号员/);
  await signInAs(nurse, practice.url, /池雪琴/);
  await guest.goto(practice.url);
  await expect(desk.getByText('共 1 人')).toBeVisible();
  await desk.keyboard.press('F4');
  await desk.getByLabel(/^姓名/).fill(citizen.name);
  await nurse.getByRole('button', { name: new RegExp(person?.ticket ?? '') }).press('Enter');
  const vitals = nurse.getByRole('region', { name: `${person?.name} 的测量` });
  await expect(vitals.getByLabel('收缩压')).toBeFocused();
  await nurse.keyboard.type('128');
  const loaded = await Promise.all([desk, nurse, guest].map(loadedAt));

  await practice.kill();
  for (const page of [desk, nurse]) {
    await expect(banner(page)).toContainText('看到的是中断前的内容，现在不能保存；正在自动重新连接。');
    await expect(page.getByRole('banner').getByRole('status')).toHaveText('连接中断');
  }
  await expect(guest.getByText('与服务器的连接中断，正在自动重新连接。')).toBeVisible();

  // They go on typing, and nothing pretends to have saved it.
  await desk.getByLabel(/^证件号码/).fill(citizen.number);
  await desk.getByLabel('本人电话').fill('17000001234');
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByText('与服务器的连接中断，这次操作没有进行。')).toBeVisible();
  await expect(desk.getByText('填好的内容都还在。')).toBeVisible();
  await nurse.keyboard.type('8272');
  await nurse.keyboard.press('Control+l');
  await expect(nurse.getByRole('dialog', { name: '座位已锁定' })).toBeVisible();
  await expect(nurse.getByRole('dialog')).toContainText('与服务器的连接中断，正在自动重新连接。');
  await expect(nurse.getByLabel('密码')).toBeFocused();
  await nurse.keyboard.type(PASSWORD);
  await nurse.keyboard.press('Enter');
  await expect(nurse.getByRole('dialog').getByRole('alert')).toContainText('与服务器的连接中断');

  const port = Number(new URL(practice.url).port);
  const again = await mustStart({ dataDir: join(dir, 'practice'), practice: true, port });
  for (const page of [desk, nurse]) {
    const cover = page.getByRole('dialog', { name: '请重新登录' });
    await expect(cover).toContainText('登录已结束，请重新登录。已保存的记录都在。');
    await cover.getByLabel('密码').fill(PASSWORD);
    await page.keyboard.press('Enter');
    await expect(cover).toBeHidden();
    await expect(banner(page)).toBeHidden();
    await expect(page.getByRole('banner').getByRole('status')).toHaveText('已连接');
  }
  await expect(guest.getByText('与服务器的连接中断，正在自动重新连接。')).toBeHidden();
  expect(await Promise.all([desk, nurse, guest].map(loadedAt))).toEqual(loaded);

  await expect(desk.getByLabel(/^姓名/)).toHaveValue(citizen.name);
  await expect(desk.getByLabel('本人电话')).toHaveValue('17000001234');
  await expect(desk.getByText('共 1 人')).toBeVisible();
  await expect(desk.getByText('连接已恢复，这份登记还没有确认保存。')).toBeVisible();
  await desk.getByLabel('本人电话').press('Control+Enter');
  await expect(desk.getByRole('status').filter({ hasText: 'A002' })).toBeVisible();
  await expect(vitals.getByLabel('舒张压')).toHaveValue('82');
  await expect(vitals.getByLabel('脉率')).toHaveValue('72');
  await vitals.getByLabel('脉率').press('Control+Enter');
  await expect(vitals).toBeHidden();
  await guest
    .getByRole('region', { name: '演练账号' })
    .getByRole('button', { name: /纪文涛/ })
    .click();
  await expect(guest.getByRole('region', { name: '候诊' })).toContainText(person?.ticket ?? '');

  const { client, close } = await actAs(again.url, 'hushi');
  const sets = await client.vitals.ofResident({ residentId: person?.residentId ?? '' });
  expect(sets.map(({ vitals }) => vitals.values)).toEqual([
    { systolicMmHg: 128, diastolicMmHg: 82, pulsePerMin: 72 },
  ]);
  const { hits } = await client.residents.search({ text: citizen.number });
  expect(hits).toHaveLength(1);
  close();
  await again.stop();
});
