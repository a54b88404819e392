import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { formOf, numberOf } from '../support/person.ts';
import { actAs, checkIn } from './support/queue.ts';
import { expect, signInAs, test } from './support/test.ts';

const table = (page: Page) => page.getByRole('table', { name: '今天的队列' });
const line = (page: Page, ticket: string) => table(page).getByRole('row').filter({ hasText: ticket });
const detail = (page: Page) => page.getByRole('complementary', { name: '所选的人' });

async function openQueue(page: Page, url: string): Promise<void> {
  await signInAs(page, url, /挂号员/);
  await page.getByRole('link', { name: '候诊队列' }).click();
  await expect(page.getByRole('heading', { name: '候诊队列' })).toBeVisible();
}

test('from the queue’s own page: missed, back, passed over, transferred, seen earlier, and who waited where', async ({
  page,
  practice,
}) => {
  const [first, second] = await checkIn(practice.url, 2, 'consult');
  const [one, two] = [first?.ticket ?? '', second?.ticket ?? ''];
  const { client: doctor, close } = await actAs(practice.url, 'yisheng');
  await doctor.queue.callNext({ stage: 'consult', room: '诊室一' });
  await openQueue(page, practice.url);
  await line(page, one).getByRole('button').focus();
  await expect(line(page, one)).toContainText('已呼叫');
  await page.keyboard.press('F8');
  await expect(detail(page)).toContainText(`${one} ${first?.name} 记为呼叫未到。`);
  await expect(line(page, one)).toContainText('呼叫未到');
  await page.keyboard.press('Alt+r');
  await expect(detail(page)).toContainText('已返回，重新候诊。');
  await expect(line(page, one)).toContainText('候诊');

  await page.keyboard.press('Alt+t');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('房间').click();
  await page.getByTitle('诊室二', { exact: true }).click();
  await dialog.getByRole('button', { name: '转出' }).click();
  await expect(dialog).toContainText('请写明原因。');
  await dialog.getByLabel(/^原因/).fill('诊室一医生出诊');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(line(page, one)).toContainText('诊室二');

  await line(page, two).getByRole('button').focus();
  await page.keyboard.press('F7');
  await expect(line(page, two)).toContainText('过号顺延');
  await page.keyboard.press('Alt+y');
  await dialog.getByRole('radio', { name: '孕产妇' }).check();
  await dialog.getByLabel(/^原因/).fill('本人出示孕产妇手册');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(line(page, two)).toContainText('孕产妇');

  await line(page, one).getByRole('button').focus();
  const times = detail(page).getByRole('listitem');
  await expect(times).toHaveText([/^就诊等 .*呼叫未到$/, /^就诊等 .*转诊室$/, /^就诊等 .*诊室二$/]);
  close();
});

test('two tickets of one person, since their records were merged: the later says so and is closed', async ({
  page,
  practice,
}) => {
  const [person] = await checkIn(practice.url, 1, 'consult');
  const { client, close } = await actAs(practice.url, 'hushi');
  const id = randomUUID();
  const form = formOf('另样名', { idNumber: numberOf('1980-03-05', 933), phone: '17000009333' });
  await client.residents.register({ id, form: { ...form, drugAllergies: { codes: ['2'] } } });
  const { row } = await client.queue.checkIn({ residentId: id, stage: 'consult' });
  await openQueue(page, practice.url);
  await expect(line(page, row.ticket)).not.toContainText('同一人');
  await client.residents.merge({ loser: id, survivor: person?.residentId ?? '', reason: '同一人' });
  await expect(line(page, row.ticket)).toContainText(`同一人已有 ${person?.ticket} 号`);
  await line(page, row.ticket).getByRole('button').focus();
  await expect(detail(page)).toContainText(`同一人今天先登记的 ${person?.ticket} 号还没有结束。`);
  await page.keyboard.press('Alt+x');
  await expect(page.getByRole('radio', { name: '取消就诊' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(detail(page)).toContainText('的就诊已结束：取消就诊。');
  expect((await client.queue.today()).map(({ visitStatus, doubleOf }) => [visitStatus, doubleOf])).toEqual([
    ['open', null],
    ['closed', null],
  ]);

  // The doctor reads the record that stands, and what only the other one knew.
  await page.getByRole('button', { name: /游小梅/ }).click();
  await page.getByRole('menuitem', { name: '退出' }).click();
  await signInAs(page, practice.url, /纪文涛/);
  await page.goto(`${practice.url}/visits/${row.visitId}`);
  await expect(page.getByRole('heading', { name: person?.name ?? '' })).toBeVisible();
  await expect(page.getByText('青霉素（并入的档案）')).toBeVisible();
  close();
});

test('a doctor calls once more, lets others go first, notes who is not there and takes them back, by keys', async ({
  page,
  practice,
}) => {
  const [first, second] = await checkIn(practice.url, 2, 'consult');
  await signInAs(page, practice.url, /纪文涛/);
  const line = page.getByRole('region', { name: '候诊' });
  await expect(line).toContainText('候诊 2 人');
  await page.keyboard.press('F4');
  await expect(line).toContainText(`已呼叫 ${first?.ticket}`);
  await page.keyboard.press('F6');
  await expect(line).toContainText('共 2 次');
  await page.keyboard.press('F7');
  await expect(line).toContainText('已过号顺延，仍在候诊。');
  await page.keyboard.press('F4');
  await expect(line).toContainText(`已呼叫 ${second?.ticket}`);
  await page.keyboard.press('F8');
  await expect(line).toContainText('记为呼叫未到');
  await line.getByRole('button', { name: /返回/ }).click();
  await expect(line).toContainText('已返回，重新候诊。');
  await expect(line).toContainText('候诊 2 人');
});
