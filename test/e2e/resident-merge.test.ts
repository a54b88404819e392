import { randomUUID } from 'node:crypto';
import { formOf, numberOf } from '../support/person.ts';
import { actAs } from './support/queue.ts';
import { hits, newest, openRecord, sheet, tab } from './support/residents.ts';
import { expect, signInAs, test } from './support/test.ts';

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
