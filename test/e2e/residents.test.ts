import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { formOf, numberOf } from '../support/person.ts';
import { actAs } from './support/queue.ts';
import { expect, signInAs, test } from './support/test.ts';

const hits = (page: Page) => page.getByRole('listbox', { name: '查找居民' }).getByRole('option');
const tab = (page: Page, name: string) => page.getByRole('tab', { name });
/** What stands under the chosen tab. */
const sheet = (page: Page) => page.getByRole('tabpanel');

/** Opens the record of the only person who is found by that text. */
async function openRecord(page: Page, text: string): Promise<void> {
  await page.keyboard.press('F2');
  await page.keyboard.type(text);
  await expect(hits(page)).toHaveCount(1);
  await page.keyboard.press('Enter');
  // The registrar comes by way of the desk.
  const desk = page.getByRole('region', { name: '登记就诊' });
  await expect(desk.or(tab(page, '档案'))).toBeVisible();
  if (await desk.isVisible()) await page.keyboard.press('F9');
  await expect(tab(page, '档案')).toBeVisible();
}

/** The newest entry of the history. */
async function newest(page: Page): Promise<Locator> {
  await tab(page, '修改历史').click();
  return sheet(page).getByRole('listitem').first();
}

/** A second record of 吴国平 with a visit of today, as a hurried desk might have made it. */
async function registerTwice(url: string) {
  const { client, close } = await actAs(url, 'guahao');
  const { hits: found } = await client.residents.search({ text: '吴国平' });
  const survivor = found[0]?.resident.id ?? '';
  const loser = randomUUID();
  const born = { birthDate: '1972-08-27', idNumber: numberOf('1972-08-27', 911) };
  const form = formOf('吴国坪', { ...born, phone: '17000000002' });
  await client.residents.register({ id: loser, form, acknowledgedDuplicates: [survivor] });
  const { row } = await client.queue.checkIn({ residentId: loser });
  close();
  return { survivor, loser, ticket: row.ticket };
}

test('a phone is changed with a reason, and the history says what it was, who changed it and why', async ({
  page,
  practice,
}) => {
  await signInAs(page, practice.url, /挂号员/);
  await openRecord(page, '池进兴');
  await page.keyboard.press('F3');
  const form = page.getByRole('region', { name: '修改个人基本信息' });
  await expect(form.getByLabel(/^姓名/)).toBeFocused();
  await form.getByLabel('本人电话').fill('17000009999');
  // Called to the desk in the middle of it: nothing is lost.
  await page.keyboard.press('Alt+1');
  await expect(form).toBeHidden();
  await openRecord(page, '池进兴');
  await expect(form.getByLabel('本人电话')).toHaveValue('17000009999');
  await page.keyboard.press('Control+Enter');
  const reason = form.getByLabel(/^修改原因/);
  await expect(reason).toBeFocused();
  await expect(reason).toHaveAccessibleDescription('✕ 请写明修改原因。');
  await page.keyboard.type('本人说换了号码');
  await expect(reason).toHaveAccessibleDescription('');
  await page.keyboard.press('Control+Enter');
  await expect(form).toBeHidden();
  await expect(page.getByText('电话 17000009999')).toBeVisible();

  const entry = await newest(page);
  await expect(entry).toContainText('游小梅（挂号员） 前台');
  await expect(entry).toContainText('原因：本人说换了号码');
  await expect(entry.getByRole('row', { name: '本人电话' })).toHaveText('本人电话1700000003117000009999');
  await expect(sheet(page).getByRole('listitem').last()).toContainText('系统');

  // On another page of the record the keys of the first one rest.
  await page.keyboard.press('F3');
  await tab(page, '档案').click();
  await expect(sheet(page).getByRole('button', { name: /^修改/ })).toBeVisible();
  await expect(form).toBeHidden();
});

test('who edits over somebody else is told what it says now, and decides', async ({ page, practice }) => {
  await signInAs(page, practice.url, /詹秀华/);
  await openRecord(page, '池进兴');
  await page.keyboard.press('F3');
  const form = page.getByRole('region', { name: '修改个人基本信息' });
  await form.getByLabel('本人电话').fill('17000009999');
  const { client, close } = await actAs(practice.url, 'hushi');
  const [found] = (await client.residents.search({ text: '池进兴' })).hits;
  const changes = { phone: { was: '17000000031', now: '17000008888' } };
  await client.residents.change({ id: found?.resident.id ?? '', changes, reason: '来院时说的' });
  close();
  await expect(page.getByText('电话 17000008888')).toBeVisible();
  await expect(form.getByLabel('本人电话')).toHaveValue('17000009999');
  await form.getByLabel(/^修改原因/).fill('电话随访核实');
  await page.keyboard.press('Control+Enter');
  await expect(form.getByRole('alert')).toContainText('您修改期间，池雪琴改动了同一项，请核对后再保存。');
  await expect(form.getByLabel('本人电话')).toHaveAccessibleDescription(/已被改为：17000008888。/);
  await form.getByRole('button', { name: '已核对，按我填写的保存' }).click();
  await expect(form).toBeHidden();
  const entry = await newest(page);
  await expect(entry.getByRole('row', { name: '本人电话' })).toHaveText('本人电话1700000888817000009999');
  await expect(sheet(page).getByRole('listitem').nth(1)).toContainText('池雪琴（护士）');
});

test('two records are merged with both in sight, count as one, and are parted again', async ({
  page,
  practice,
}) => {
  const { survivor, loser, ticket } = await registerTwice(practice.url);
  await signInAs(page, practice.url, /纪文涛/);
  await openRecord(page, '吴国平');
  await tab(page, '就诊').click();
  await expect(sheet(page)).toContainText('还没有就诊记录');
  await tab(page, '合并').click();
  await page.getByRole('combobox', { name: '另一份档案' }).fill('吴国坪');
  await expect(page.getByRole('listbox', { name: '另一份档案' }).getByRole('option')).toHaveText([/^吴国坪/]);
  await page.keyboard.press('Enter');
  await expect(sheet(page)).toContainText('两份档案的证件号码不同，很可能不是同一个人，请再次核对。');
  await expect(sheet(page).getByRole('row', { name: /^出生日期/ })).toHaveText(
    '出生日期1972-08-261972-08-27≠ 不同',
  );
  await expect(sheet(page).getByRole('row', { name: /^本人电话/ })).toContainText('＝ 相同');
  const merge = sheet(page).getByRole('button', { name: '合并', exact: true });
  await expect(merge).toBeDisabled();
  await sheet(page)
    .getByLabel(/^合并原因/)
    .fill('前台重复建档');
  // Looking elsewhere loses nothing.
  await page.keyboard.press('Alt+1');
  await expect(tab(page, '档案')).toBeHidden();
  await openRecord(page, '吴国平');
  await tab(page, '合并（对照中）').click();
  await expect(sheet(page).getByLabel(/^合并原因/)).toHaveValue('前台重复建档');
  await merge.click();
  const former = sheet(page).getByRole('link', { name: /^吴国坪，男 \d+岁，档案号 101-/ });
  await expect(former).toBeVisible();

  await tab(page, '就诊').click();
  await expect(sheet(page).getByRole('listitem')).toHaveCount(1);
  await expect(sheet(page)).toContainText(ticket);
  await page.keyboard.press('F2');
  await page.keyboard.type('吴国坪');
  await expect(hits(page)).toHaveText([/^吴国平（原 吴国坪）/]);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('wuguoping');
  await expect(hits(page)).toHaveText([/^吴国平/]);
  await page.keyboard.press('Escape');

  await tab(page, '合并').click();
  await former.click();
  await expect(page).toHaveURL(new RegExp(loser));
  await expect(page.getByText('本档案已合并到另一份档案，')).toBeVisible();
  await expect(page.getByRole('button', { name: '注销档案' })).toBeHidden();
  await tab(page, '监护人').click();
  await expect(sheet(page).getByRole('button')).toHaveCount(0);
  await page.getByRole('button', { name: '撤销合并' }).click();
  await expect(page.getByRole('dialog').getByLabel(/^原因/)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toContainText('请写明原因。');
  await page.keyboard.type('核对后是两个人');
  await page.keyboard.press('Enter');
  await expect(page.getByText('本档案已合并到另一份档案，')).toBeHidden();
  await expect(await newest(page)).toContainText('撤销合并');
  await tab(page, '就诊').click();
  await expect(sheet(page)).toContainText(ticket);

  await openRecord(page, '吴国平');
  await expect(page).toHaveURL(new RegExp(survivor));
  await tab(page, '就诊').click();
  await expect(sheet(page)).toContainText('还没有就诊记录');
  await page.keyboard.press('F2');
  await page.keyboard.type('wuguoping');
  await expect(hits(page)).toHaveCount(2);
});

test('a record is closed for a death or a move, nobody checks it in, and it can be opened again', async ({
  page,
  practice,
}) => {
  await signInAs(page, practice.url, /挂号员/);
  await openRecord(page, '池进兴');
  const dialog = page.getByRole('dialog');
  const close = async (cause: string) => {
    await page.getByRole('button', { name: '注销档案' }).click();
    await dialog.getByLabel('注销原因类别').click();
    await page.getByTitle(cause, { exact: true }).click();
  };
  await close('死亡');
  await dialog.getByLabel('死亡日期').fill('20260102');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('请写明死亡原因。');
  await dialog.getByLabel('死亡原因').fill('脑卒中');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByText('本档案已注销：死亡，2026-01-02，脑卒中')).toBeVisible();
  await expect(page.getByRole('button', { name: /^修改/ })).toBeHidden();

  await page.keyboard.press('F2');
  await page.keyboard.type('池进兴');
  await expect(hits(page)).toContainText(['已故']);
  await page.keyboard.press('Enter');
  const desk = page.getByRole('region', { name: '登记就诊' });
  await expect(desk).toContainText('这份档案已注销，不能登记就诊。');
  await expect(desk.getByRole('button', { name: /^登记就诊/ })).toBeDisabled();
  await page.keyboard.press('F9');
  await page.getByRole('button', { name: '恢复档案' }).click();
  await dialog.getByLabel(/^原因/).fill('同名，注销错了人');
  await page.keyboard.press('Enter');
  await expect(page.getByText('本档案已注销')).toBeHidden();

  await close('迁出');
  await dialog.getByRole('button', { name: '注销' }).click();
  await expect(dialog).toContainText('请写明迁往何处及档案交接情况。');
  await dialog.getByLabel('迁往何处，档案交给谁').fill('三元区列东街道，档案已邮寄');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^本档案已注销：迁出，.*，三元区列东街道，档案已邮寄$/)).toBeVisible();
  await expect(await newest(page)).toContainText('注销档案：迁出');
  await expect(sheet(page).getByRole('listitem').nth(1)).toContainText('原因：同名，注销错了人');
});

test('a death that is told is made sure of first; a doctor reviews the record and opens it to its owner', async ({
  page,
  practice,
}) => {
  await signInAs(page, practice.url, /纪文涛/);
  await openRecord(page, '池进兴');
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: '注销档案' }).click();
  await dialog.getByLabel('注销原因类别').click();
  await page.getByTitle('死亡', { exact: true }).click();
  await dialog.getByLabel('死亡日期').fill('20260102');
  await dialog.getByLabel('死亡原因').fill('村医电话告知');
  await dialog.getByRole('radio', { name: '还要核实，先作标记' }).check();
  await dialog.getByRole('button', { name: '标记' }).click();
  await expect(dialog).toBeHidden();
  const report = page.getByText('注销核实中：死亡，2026-01-02，村医电话告知');
  await expect(report).toBeVisible();
  await expect(page.getByRole('button', { name: '注销档案' })).toBeHidden();
  await page.getByRole('button', { name: '情况不实，撤回' }).click();
  await dialog.getByLabel(/^核实的结果/).fill('本人健在，同名');
  await page.keyboard.press('Enter');
  await expect(report).toBeHidden();

  await expect(page.getByText('审核 未审核')).toBeVisible();
  await page.getByRole('button', { name: '审核通过' }).click();
  await expect(page.getByText('审核 已审核')).toBeVisible();
  await page.getByRole('button', { name: '向本人开放' }).click();
  await expect(page.getByText('审核 已向本人开放')).toBeVisible();
  await page.getByRole('button', { name: '取消开放' }).click();
  await dialog.getByLabel(/^原因/).fill('本人要求');
  await page.keyboard.press('Enter');
  await expect(page.getByText('审核 已取消开放')).toBeVisible();
  await expect(await newest(page)).toContainText('档案已取消开放');
  await expect(sheet(page).getByRole('listitem').nth(3)).toContainText('核实后不注销');
});

test('a guardian is entered with the keyboard, and another one only with a reason', async ({
  page,
  practice,
}) => {
  await signInAs(page, practice.url, /詹秀华/);
  await openRecord(page, '雷超');
  await tab(page, '监护人').click();
  await sheet(page).getByRole('button', { name: '登记监护人' }).click();
  await expect(sheet(page).getByLabel('监护人姓名')).toBeFocused();
  await page.keyboard.type('雷演练');
  // Looking elsewhere loses nothing.
  await page.keyboard.press('Alt+1');
  await expect(tab(page, '档案')).toBeHidden();
  await openRecord(page, '雷超');
  await tab(page, '监护人（修改中）').click();
  await expect(sheet(page).getByLabel('监护人姓名')).toHaveValue('雷演练');
  await sheet(page).getByLabel('监护人姓名').focus();
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toContainText('请填写监护人姓名和与本人的关系。');
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByLabel('是本人的')).toBeFocused();
  await page.keyboard.type('叔');
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByLabel('监护人电话')).toBeFocused();
  await page.keyboard.type('17000009995');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toContainText('雷演练 叔父 17000009995');

  await sheet(page).getByRole('button', { name: '更换或修改监护人' }).click();
  const picker = sheet(page).getByRole('combobox', { name: '从档案中找监护人' });
  await picker.fill('刘秀洁');
  await expect(sheet(page).getByRole('option')).toHaveText([/^刘秀洁/]);
  await page.keyboard.press('Enter');
  await expect(sheet(page).getByLabel('监护人姓名')).toHaveValue('刘秀洁');
  await expect(sheet(page).getByLabel('是本人的')).toBeFocused();
  await page.keyboard.type('52');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toContainText('请写明修改原因。');
  await expect(sheet(page).getByLabel(/^修改原因/)).toBeFocused();
  await page.keyboard.type('母亲回乡');
  await page.keyboard.press('Control+Enter');
  await expect(sheet(page)).toContainText('刘秀洁 母亲');
  const entry = await newest(page);
  await expect(entry).toContainText('詹秀华（公卫人员） 护士站');
  await expect(entry).toContainText('原因：母亲回乡');
  await expect(entry.getByRole('row', { name: '监护人' })).toContainText('雷演练');
});

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
