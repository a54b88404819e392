import type { Locator, Page } from '@playwright/test';
import { numberOf } from '../support/person.ts';
import { actAs } from './support/queue.ts';
import { test as base, expect, signInAs } from './support/test.ts';

/** The registrar's desk with nothing on it. Everything after that is done without a mouse. */
const test = base.extend<{ desk: Page }>({
  desk: async ({ page, practice }, use) => {
    await signInAs(page, practice.url, /挂号员/);
    await expect(page.getByRole('heading', { name: '挂号登记' })).toBeVisible();
    await use(page);
  },
});

const form = (desk: Page) => desk.getByRole('region', { name: '登记新居民' });
const field = (desk: Page, label: string) => form(desk).getByLabel(new RegExp(`^${label}`));
const ticket = (desk: Page, number: string) => desk.getByRole('status').filter({ hasText: number });

async function beginForm(desk: Page): Promise<void> {
  await desk.keyboard.press('F4');
  await expect(field(desk, '姓名')).toBeFocused();
}

/** Answers one field after the other, each where Enter has led. */
async function answer(desk: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(answers)) {
    const focused = field(desk, label).and(desk.locator(':focus'));
    const chosen = form(desk).getByRole('group', { name: new RegExp(`^${label}`) });
    await expect(focused.or(chosen.locator(':focus'))).toHaveCount(1);
    await desk.keyboard.type(text);
    await desk.keyboard.press('Enter');
  }
}

/** What the node has on record of the only person of that name. */
async function recordOf(url: string, name: string) {
  const { client, close } = await actAs(url, 'guahao');
  const { hits } = await client.residents.search({ text: name });
  const [hit, ...others] = hits.filter(({ resident }) => resident.name === name);
  if (!hit || others.length > 0) throw new Error(`${hits.length} records of ${name}`);
  const { state } = await client.residents.get({ id: hit.resident.id, purpose: 'correction' });
  close();
  return state;
}

/** The bar with the buttons lies over the end of a long form: what matters must not lie under it. */
async function expectInSight(desk: Page, what: Locator): Promise<void> {
  const box = await what.boundingBox();
  const bar = await form(desk)
    .getByRole('button', { name: /^保存并登记就诊/ })
    .boundingBox();
  const header = await desk.getByRole('banner').boundingBox();
  if (!box || !bar || !header) throw new Error('it is not on the page');
  expect(box.y).toBeGreaterThan(header.y + header.height);
  expect(box.y + box.height).toBeLessThan(bar.y);
}

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

test('a grown-up: a wrong number is said at its field, the right one fills in sex and birth date', async ({
  desk,
  practice,
}) => {
  await beginForm(desk);
  const right = numberOf('1980-03-05', 922);
  await answer(desk, { 姓名: '宋演练', 证件号码: '110101198003050922' });
  await expect(form(desk).getByText('号码末位校验不符')).toBeVisible();
  await expect(field(desk, '证件号码')).toHaveAttribute('aria-invalid', 'true');
  await desk.keyboard.press('Control+Enter');
  await expect(field(desk, '证件号码')).toBeFocused();

  await desk.keyboard.type('350426198013050922');
  await desk.keyboard.press('Control+Enter');
  await expect(form(desk).getByText('出生日期', { exact: false }).getByText('不存在')).toBeVisible();
  await expect(field(desk, '证件号码')).toBeFocused();
  await desk.keyboard.type(right);
  await desk.keyboard.press('Enter');
  await expect(form(desk).getByRole('radio', { name: '女', exact: false })).toBeChecked();
  await expect(field(desk, '出生日期')).toHaveValue('1980-03-05');
  await answer(desk, { 本人电话: '17000009999', 村: '溪口', 民族: '畲' });
  // The village is written already; the house is added to it.
  await answer(desk, { 现住址: '9号', 户籍地址: '=' });
  await expect(form(desk).getByRole('button', { name: /^保存并登记就诊/ })).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(ticket(desk, 'A001')).toContainText('宋演练');

  const state = await recordOf(practice.url, '宋演练');
  const address = {
    province: '福建省',
    county: '尤溪县',
    township: '青山镇',
    village: '溪口村',
    detail: '9号',
  };
  expect(state.details).toMatchObject({
    sex: '2',
    birthDate: '1980-03-05',
    idKind: 'resident-card',
    idNumber: right,
    phone: '17000009999',
    nation: '22',
    homeAddress: address,
    registeredAddress: address,
  });
  expect(state.recordNumber).toMatch(/^350426105101\d{5}$/);
});

test('a number that has a record already opens it, before the rest is typed', async ({ desk }) => {
  await beginForm(desk);
  await answer(desk, { 姓名: '吴国坪', 证件号码: '350426197208260176' });
  await expect(form(desk).getByText('这个证件号码已有档案：吴国平')).toBeVisible();
  await desk.keyboard.press('F9');
  await expect(desk.getByRole('region', { name: '登记就诊' })).toContainText('吴国平');
});

test('a child under 14, with the guardian taken from a record', async ({ desk, practice }) => {
  await beginForm(desk);
  await answer(desk, { 姓名: '甘演练', 证件号码: numberOf(daysAgo(2_500), 921) });
  await answer(desk, { 本人电话: '', 村: '106', 民族: '', 现住址: '', 户籍地址: '' });
  await expect(field(desk, '监护人姓名')).toBeFocused();
  await desk.keyboard.press('Shift+Tab');
  await desk.keyboard.type('qqp');
  await expect(form(desk).getByRole('option')).toHaveText([/^邱秋萍/]);
  await desk.keyboard.press('Enter');
  await expect(field(desk, '监护人姓名')).toHaveValue('邱秋萍');
  await answer(desk, { 是本人的: '母' });
  await desk.keyboard.press('Control+s');
  await expect(desk.getByRole('region', { name: '登记就诊' })).toContainText('甘演练');

  const { guardian } = await recordOf(practice.url, '甘演练');
  const mother = await recordOf(practice.url, '邱秋萍');
  expect(guardian).toMatchObject({ name: '邱秋萍', relation: '52', residentId: mother.id });
});

test('a newborn without a number is registered by its mother', async ({ desk, practice }) => {
  const birthDate = daysAgo(12);
  await beginForm(desk);
  await answer(desk, { 姓名: '宋小演', 证件号码: '', 无证件原因: '1', 出生医学证明编号: 'Z350000001' });
  await answer(desk, { 性别: '2', 出生日期: birthDate.replaceAll('-', '') });
  await desk.keyboard.press('Control+Enter');
  await expect(field(desk, '监护人姓名')).toBeFocused();
  await expectInSight(desk, form(desk).getByText('新生儿没有证件时，须登记母亲或其他监护人。'));
  await expectInSight(desk, field(desk, '监护人姓名'));
  await answer(desk, { 监护人姓名: '宋演母', 是本人的: '52', 监护人电话: '17000009998' });
  await desk.keyboard.press('Control+Enter');
  await expect(ticket(desk, 'A001')).toContainText('宋小演');
  await expect(ticket(desk, 'A001')).toContainText('未编健康档案编号');

  const { details, guardian } = await recordOf(practice.url, '宋小演');
  expect(details).toMatchObject({
    birthDate,
    sex: '2',
    idNumber: null,
    noPapersReason: 'newborn',
    birthCertificateNumber: 'Z350000001',
  });
  expect(guardian).toMatchObject({ name: '宋演母', relation: '52', phone: '17000009998', residentId: null });
});

test('a person without papers needs the reason, and where nobody knows them how they came', async ({
  desk,
  practice,
}) => {
  await beginForm(desk);
  await answer(desk, { 姓名: '无名氏', 证件号码: '', 无证件原因: '', 性别: '1', 出生日期: '19600101' });
  await desk.keyboard.press('Control+Enter');
  await expect(form(desk).getByText('请填写证件号码；没有证件的，请选择无证件原因。')).toBeVisible();
  await expect(field(desk, '证件号码')).toBeFocused();
  await answer(desk, { 证件号码: '', 无证件原因: '身份' });
  await desk.keyboard.press('Control+Enter');
  await expect(form(desk).getByText('请写明情况，例如由谁送来、怎样辨认本人。')).toBeVisible();
  await answer(desk, { 无证件说明: '派出所送来，左手有旧疤' });
  await desk.keyboard.press('Control+Enter');
  await expect(ticket(desk, 'A001')).toContainText('无名氏');
  const { details } = await recordOf(practice.url, '无名氏');
  expect(details).toMatchObject({ noPapersReason: 'unidentified', noPapersNote: '派出所送来，左手有旧疤' });
});

test('a Hong Kong permit is known by its number, which says neither sex nor birth date', async ({
  desk,
  practice,
}) => {
  await beginForm(desk);
  await answer(desk, { 姓名: '何演练', 证件号码: 'h01234567' });
  await expect(field(desk, '证件类型')).toHaveValue('港澳居民来往内地通行证');
  await answer(desk, { 性别: '1', 出生日期: '1985.6.1', 本人电话: '17000009997' });
  await desk.keyboard.press('Control+Enter');
  await expect(ticket(desk, 'A001')).toContainText('何演练');
  const { details } = await recordOf(practice.url, '何演练');
  expect(details).toMatchObject({
    idKind: 'hk-macau-permit',
    idNumber: 'H01234567',
    birthDate: '1985-06-01',
  });
});

test('a look-alike is shown side by side: it is the one, or it is somebody else', async ({
  desk,
  practice,
}) => {
  const alike = desk.getByRole('region', { name: '对照已有档案' });
  const typeNamesake = async () => {
    await beginForm(desk);
    await answer(desk, { 姓名: '吴国平', 证件号码: '350426197208279993', 本人电话: '17000009996' });
    await desk.keyboard.press('Control+Enter');
    await expect(alike.getByRole('button', { name: /就是这位/ })).toHaveCount(1);
  };
  await typeNamesake();
  await expect(alike).toContainText('姓名相同，出生日期只有一位数字不同，但证件号码不同');
  await expect(alike.getByRole('row', { name: /^出生日期/ })).toContainText('1972-08-26 ≠ 不同');
  await expect(alike.getByRole('row', { name: /^姓名/ })).toContainText('＝ 相同');
  await desk.keyboard.press('1');
  const known = desk.getByRole('region', { name: '登记就诊' });
  await expect(known).toContainText('1972-08-26');
  await expect(known.getByRole('button', { name: /^登记就诊/ })).toBeFocused();
  await desk.keyboard.press('Enter');
  await expect(ticket(desk, 'A001')).toContainText('吴国平');

  await typeNamesake();
  // A slip of the pen: nothing that was typed is lost on the way back, and nobody is taken for somebody else.
  await desk.keyboard.press('Escape');
  await expect(field(desk, '证件号码')).toHaveValue('350426197208279993');
  await desk.keyboard.press('Control+Enter');
  await expect(alike.getByRole('button', { name: /就是这位/ })).toHaveCount(1);
  await desk.keyboard.press('F9');
  await expect(field(desk, '本人电话')).toHaveValue('17000009996');
  await desk.keyboard.press('Control+Enter');
  await expect(ticket(desk, 'A002')).toContainText('吴国平');
  const { client, close } = await actAs(practice.url, 'guahao');
  const { hits } = await client.residents.search({ text: '吴国平' });
  expect(hits.map(({ resident }) => resident.birthDate).sort()).toEqual(['1972-08-26', '1972-08-27']);
  close();
});
