import { actAs } from './support/queue.ts';
import { newest } from './support/residents.ts';
import { expect, signInAs, test } from './support/test.ts';

test('a card that says otherwise than the record is taken over with F8, and the history says so', async ({
  page,
  practice,
}) => {
  const { client, close } = await actAs(practice.url, 'guahao');
  const [found] = (await client.residents.search({ text: '吴国平' })).hits;
  const id = found?.resident.id ?? '';
  const { state } = await client.residents.get({ id, purpose: 'correction' });
  const changes = {
    name: { was: state.details.name, now: '吴国萍' },
    registeredAddress: { was: state.details.registeredAddress, now: null },
  };
  await client.residents.change({ id, changes, reason: '演练：记错' });
  close();

  await signInAs(page, practice.url, /挂号员/);
  await page.keyboard.press('Alt+K');
  await page.getByRole('button', { name: '吴国平（已建档）' }).click();
  const desk = page.getByRole('region', { name: '登记就诊' });
  await expect(desk.getByRole('row', { name: /^姓名/ })).toHaveText('姓名吴国萍吴国平');
  await expect(desk.getByRole('row', { name: /^户籍地址/ })).toContainText('前楼村325号');
  await page.keyboard.press('F8');
  await expect(desk.getByRole('heading', { name: /^吴国平/ })).toBeVisible();
  await expect(desk.getByRole('row')).toHaveCount(0);
  await page.keyboard.press('F9');
  await expect(page.getByRole('heading', { name: '吴国平' })).toBeVisible();
  const entry = await newest(page);
  await expect(entry).toContainText('原因：按出示的身份证更新');
  await expect(entry.getByRole('row', { name: '姓名' })).toHaveText('姓名吴国萍吴国平');
  await expect(entry.getByRole('row', { name: '户籍地址' })).toContainText('（未填写）');
});

test('two cards laid quickly one after the other are two persons, each with a ticket of their own', async ({
  page,
  practice,
}) => {
  await signInAs(page, practice.url, /挂号员/);
  await page.keyboard.press('Alt+K');
  const main = page.getByRole('main');
  await page.getByRole('button', { name: '雷宇轩（已建档，畲族）' }).click();
  await expect(main.getByRole('heading', { name: /^雷宇轩/ })).toBeVisible();
  await page.getByRole('button', { name: '何涛（未建档）' }).click();
  await expect(main.getByText('又读到一张证件：何涛')).toBeVisible();
  await expect(main.getByRole('button', { name: /^登记就诊/ })).toBeFocused();
  await page.keyboard.press('Enter');
  const form = page.getByRole('region', { name: '登记新居民' });
  await expect(form.getByLabel(/^姓名/)).toHaveValue('何涛');
  await expect(main.getByText('上一位：A001 雷宇轩')).toBeVisible();
  await expect(form.getByLabel('本人电话')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(main.getByRole('status').filter({ hasText: 'A002' })).toContainText('何涛');
  await expect(main.getByText('共 2 人')).toBeVisible();
});
