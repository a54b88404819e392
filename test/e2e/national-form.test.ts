import { randomUUID } from 'node:crypto';
import type { Locator, Page } from '@playwright/test';
import { fieldLabels } from '../../domain/residents/field-labels.ts';
import { recordGroups } from '../../renderer/features/residents/form/field-groups.ts';
import { formOf } from '../support/person.ts';
import { actAs } from './support/queue.ts';
import { expect, signInAs, test } from './support/test.ts';

/** What is typed into each field of 个人基本信息表, and how the record then says it. */
const answers: readonly (readonly [label: string, keys: string, words: string])[] = [
  ['国籍', 'CHN', '中国'],
  ['常住类型', '2', '非户籍'],
  ['血型', '4', 'AB型'],
  ['RH', '1', '阴性'],
  ['文化程度', '8', '小学'],
  ['职业', '4', '农、林、牧、渔、水利业生产人员'],
  ['婚姻状况', '2', '已婚'],
  ['工作单位', '演练茶场', '演练茶场'],
  ['医疗费用支付方式', '1 7 ', '城镇职工基本医疗保险、全自费'],
  ['残疾情况', '35', '听力残疾、肢体残疾'],
  ['联系人姓名', '演练联系人', '演练联系人'],
  ['与联系人关系', '配偶', '配偶'],
  ['联系人电话', '17000007777', '17000007777'],
  ['户号', 'H-0099', 'H-0099'],
  ['与户主关系', '户主', '户主'],
  ['建档单位', '演练卫生院', '演练卫生院'],
  ['建档人', '演练建档人', '演练建档人'],
  ['责任医生', '演练责任医生', '演练责任医生'],
  ['建档日期', '20260105', '2026-01-05'],
  ['备注', '行动不便', '行动不便'],
  ['药物过敏史', '24', '青霉素、链霉素'],
  ['暴露史', '3', '毒物'],
  ['家族史·父亲', '2', '高血压'],
  ['家族史·母亲', '3', '糖尿病'],
  ['家族史·兄弟姐妹', '10 ', '肝炎'],
  ['家族史·子女', '1 ', '无'],
  ['厨房排风设施', '4', '烟囱'],
  ['燃料类型', '5', '柴火'],
  ['饮水', '3', '井水'],
  ['厕所', '2', '一格或二格粪池式'],
  ['禽畜栏', '4', '室外'],
];

/** Those with several inputs each are filled in by hand below; those of the desk are in by-hand.test.ts. */
const happenings: readonly (readonly [label: string, what: string, on: string])[] = [
  ['既往史·手术', '阑尾切除术', '2015-06'],
  ['既往史·外伤', '右前臂骨折', '2018'],
  ['既往史·输血', '产后出血', '2001-02-03'],
];

const form = (page: Page) => page.getByRole('region', { name: '修改个人基本信息' });

async function fill(field: Locator, page: Page, keys: string): Promise<void> {
  await field.focus();
  if ((await field.getAttribute('type')) === 'text') await field.selectText();
  await page.keyboard.type(keys);
  await page.keyboard.press('Tab');
}

/** Several fields bear the beginning of each other's names. */
const named = (label: string) => ({ name: label, exact: true }) as const;

function inputOf(page: Page, label: string): Locator {
  const group = form(page).getByRole('group', named(label)).getByRole('radio').first();
  const box = form(page).getByRole('textbox', named(label));
  const list = form(page).getByRole('combobox', named(label));
  return group.or(box).or(list);
}

test('every field of the national form is filled in, stands in the record and in its history', async ({
  page,
  practice,
}) => {
  const { client, close } = await actAs(practice.url, 'hushi');
  await client.residents.register({ id: randomUUID(), form: formOf('演练表样人') });
  close();
  await signInAs(page, practice.url, /纪文涛/);
  await page.keyboard.press('F2');
  await page.keyboard.type('演练表样人');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: '档案' })).toBeVisible();
  await page.keyboard.press('F3');
  await expect(form(page)).toBeVisible();
  for (const [label, keys] of answers) await fill(inputOf(page, label), page, keys);

  const diseases = form(page).getByRole('combobox', named('既往史·疾病'));
  for (const code of ['2', '6']) {
    await diseases.focus();
    await page.keyboard.type(code);
    await page.keyboard.press('Enter');
  }
  await form(page).getByLabel('高血压：确诊时间').fill('2019-04');
  await form(page).getByLabel('恶性肿瘤：名称').fill('甲状腺癌');
  for (const [label, what, on] of happenings) {
    const group = form(page).getByRole('group', named(label));
    await group.getByRole('radio').first().focus();
    await page.keyboard.press('2');
    await group.getByRole('textbox').first().fill(what);
    await group.getByLabel('时间').fill(on);
  }
  const genetic = form(page).getByRole('group', named('遗传病史'));
  await genetic.getByRole('radio').first().focus();
  await page.keyboard.press('2');
  await genetic.getByLabel('疾病名称').fill('地中海贫血');

  await form(page)
    .getByLabel(/^修改原因/)
    .fill('补全个人基本信息表');
  await page.keyboard.press('Control+Enter');
  await expect(form(page)).toBeHidden();

  const expected = new Map<string, string>([
    ...answers.map(([label, , words]) => [label, words] as const),
    ...happenings.map(([label, what, on]) => [label, `${what}（${on}）`] as const),
    ['既往史·疾病', '高血压（2019-04）、恶性肿瘤：甲状腺癌'],
    ['遗传病史', '地中海贫血'],
  ]);
  const sheet = page.getByRole('region', { name: '个人基本信息' });
  const cover = sheet.getByRole('definition');
  await expect(cover.filter({ hasText: /^350426105101\d{5}$/ })).toHaveCount(1);
  await expect(cover.filter({ hasText: /^(青山镇|溪口村)$/ })).toHaveText(['青山镇', '溪口村']);
  // 身份与住址, the first group, is what the desk asks for.
  for (const field of recordGroups.slice(1).flatMap(({ fields }) => fields)) {
    const label = fieldLabels[field];
    const words = expected.get(label);
    expect(words, `nothing is filled in for ${label}`).toBeDefined();
    const shown = sheet
      .locator('section:not([aria-label]) dt')
      .getByText(label, { exact: true })
      .locator('xpath=../dd');
    await expect(shown).toHaveText(words ?? '');
  }

  const marks = sheet.getByRole('region', { name: '个人健康标识' });
  await expect(marks).toContainText('恶性肿瘤：甲状腺癌 来源：既往史');
  await expect(marks).toContainText('AB型 RH阴性 来源：个人基本信息表');

  await page.getByRole('tab', { name: '修改历史' }).click();
  const entry = page.getByRole('tabpanel').getByRole('listitem').first();
  await expect(entry).toContainText('补全个人基本信息表');
  for (const [label, words] of expected) {
    const row = entry.getByRole('row').filter({ has: page.getByRole('rowheader', named(label)) });
    await expect(row.getByRole('cell').last()).toHaveText(words);
  }
});
