import { readFileSync } from 'node:fs';
import { adults, choose, enrolAll, PUBLIC_HEALTH, test } from './support/chronic.ts';
import { actAs } from './support/queue.ts';
import { expect, screenshotPath } from './support/test.ts';

test.use({ actionTimeout: 15_000 });

test('two cards of one person, after a merge, are one line that says so, until one is closed', async ({
  clinic,
  openSeat,
}) => {
  const [person, double] = await adults(clinic, 2);
  if (!person || !double) throw new Error('nobody');
  await enrolAll(clinic, [person, double]);
  const { client, close } = await actAs(clinic.url(), 'yisheng');
  await client.residents.merge({ loser: double.id, survivor: person.id, reason: '同一人，重复建档' });
  close();
  const page = await openSeat(PUBLIC_HEALTH);
  await expect(page.getByRole('status').filter({ hasText: /^共/ })).toHaveText('共 1 人');
  await expect(page.getByText('2张卡')).toBeVisible();
  await page.screenshot({ path: screenshotPath('chronic-two-cards') });
  await page.getByRole('button', { name: new RegExp(`^${person.name} `) }).click();
  await expect(page.getByText('档案合并后还有一张同病种的卡')).toBeVisible();
  await page.getByRole('button', { name: '结案这张' }).click();
  const closing = page.getByRole('dialog');
  await closing.getByLabel('转归').click();
  await page.getByTitle('重复建卡', { exact: true }).click();
  await closing.getByRole('button', { name: '结案' }).click();
  await expect(page.getByText('已结案（重复建卡 2027-01-11）')).toBeVisible();
  await page.getByRole('link', { name: /随访任务/ }).click();
  await expect(page.getByText('2张卡')).toBeHidden();
  await expect(page.getByRole('status').filter({ hasText: /^共/ })).toHaveText('共 1 人');
});

test('the overdue list is worked by phone: each result hides or closes as it should', async ({
  clinic,
  openSeat,
}) => {
  const people = await adults(clinic, 5);
  await enrolAll(clinic, people);
  await clinic.goTo(10);
  const page = await openSeat(PUBLIC_HEALTH);
  const status = page.getByRole('status').filter({ hasText: /^共/ });
  await page.getByText('已逾期', { exact: true }).click();
  await expect(status).toHaveText('共 5 人');
  await expect(page.getByText('逾期 10 天')).toHaveCount(5);
  await page.screenshot({ path: screenshotPath('chronic-overdue') });

  const results = ['约定来院', '改日再联系', '无人接听', '已迁出'];
  for (const [at, result] of results.entries()) {
    await choose(page, people[at]?.name ?? '');
    await page.keyboard.press('F7');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(result, { exact: true }).click();
    if (result === '已迁出') {
      await expect(dialog).toContainText('保存后高血压卡结案');
      await page.screenshot({ path: screenshotPath('chronic-call') });
    }
    await dialog.getByRole('button', { name: '保存' }).click();
    await expect(dialog).toBeHidden();
    await expect(status).toHaveText(`共 ${4 - at} 人`);
  }
  await page.getByText('含已约定').click();
  await expect(status).toHaveText('共 4 人');
  await expect(page.getByText('01-21 约定来院 01-22')).toBeVisible();

  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出表格' }).click();
  const table = readFileSync(await (await downloading).path(), 'utf8');
  expect(table.split('\r\n')).toHaveLength(5);
  expect(table).toContain(people[4]?.name);
  await page.evaluate(() => {
    window.print = () => {};
  });
  await page.getByRole('button', { name: '打印名单' }).click();
  await expect(page.locator('[data-prints="due"] tbody tr')).toHaveCount(4);
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: screenshotPath('chronic-due-print') });
});

test('a call and a follow-up that were begun stay with their person when the list moves on beneath them', async ({
  clinic,
  openSeat,
}) => {
  const people = await adults(clinic, 3);
  await enrolAll(clinic, people);
  const page = await openSeat(PUBLIC_HEALTH);
  const status = page.getByRole('status').filter({ hasText: /^共/ });
  await expect(status).toHaveText('共 3 人');
  const other = await actAs(clinic.url(), 'yisheng');
  const dialog = page.getByRole('dialog');
  for (const [done, key] of ['F7', 'F8'].entries()) {
    const { id = '', name = '' } = people[done] ?? {};
    await page.keyboard.press(key);
    await expect(dialog).toContainText(name);
    // Meanwhile somebody else reaches the same person, who leaves the list.
    const call = { callId: crypto.randomUUID(), result: 'no-answer' } as const;
    await other.client.chronic.called({ cardId: `${id}.hypertension`, ...call });
    await expect(status).toHaveText(`共 ${2 - done} 人`);
    await expect(dialog).toContainText(name);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  other.close();
});

test('a pressure at a visit puts somebody on the screening list; there a card is made or it is ruled out', async ({
  clinic,
  openSeat,
}) => {
  const people = await adults(clinic, 2);
  const { client, close } = await actAs(clinic.url(), 'hushi');
  for (const { id } of people)
    await client.vitals.record({
      vitalsId: crypto.randomUUID(),
      residentId: id,
      values: { systolicMmHg: 148, diastolicMmHg: 86 },
    });
  close();
  const page = await openSeat(PUBLIC_HEALTH);
  await page.getByRole('link', { name: /慢病筛查/ }).click();
  const four = page.getByRole('navigation', { name: '四早' });
  await expect(four.getByRole('button', { name: /早发现 2/ })).toBeVisible();
  await four.getByRole('button', { name: /早发现/ }).click();
  await expect(page.getByRole('status').filter({ hasText: /^共/ })).toHaveText('共 2 人');
  await page.getByText('疑似 2').click();
  await expect(page.getByText('收缩压 148 mmHg')).toHaveCount(2);
  await page.screenshot({ path: screenshotPath('chronic-screening') });
  const [high, higher] = people.map(({ name }) => name);
  await page.getByRole('button', { name: `排除：${high}` }).click();
  await page.getByLabel('原因').fill('刚爬楼，休息后 128/80');
  await page.keyboard.press('Enter');
  await expect(page.getByText('收缩压 148 mmHg')).toHaveCount(1);
  await page.getByRole('button', { name: `建卡：${higher}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '建卡' }).click();
  await expect(page.getByText('名单是空的')).toBeVisible();
  await four.getByRole('button', { name: /早管理 1/ }).click();
  await expect(page.getByRole('heading', { name: '随访任务' })).toBeVisible();
  await expect(page.getByRole('button', { name: new RegExp(`^${higher} `) })).toBeVisible();
  await page.screenshot({ path: screenshotPath('chronic-four-earlies') });
});

test('who coughs for two weeks is referred for tuberculosis from the chart, and waits on the list', async ({
  clinic,
  openSeat,
}) => {
  const [person] = await adults(clinic, 1);
  if (!person) throw new Error('nobody');
  const page = await openSeat(PUBLIC_HEALTH);
  await page.goto(`${clinic.url()}/residents/${person.id}`);
  await page.getByRole('tab', { name: '慢病卡' }).click();
  await page.getByRole('button', { name: '肺结核可疑症状推介' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('7 天内电话随访');
  await dialog.getByLabel(/咳嗽咳痰天数（14 天起为可疑）/).fill('13');
  await dialog.getByRole('button', { name: '推介' }).click();
  await expect(dialog.getByText('没有达到肺结核可疑症状的标准')).toBeVisible();
  await dialog.getByLabel(/咳嗽咳痰天数/).fill('14');
  await dialog.getByText('盗汗').click();
  await page.screenshot({ path: screenshotPath('chronic-suspicion') });
  await dialog.getByRole('button', { name: '推介' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('疑似 肺结核')).toBeVisible();
  await page.getByRole('link', { name: /慢病筛查/ }).click();
  await page.getByText('疑似 1').click();
  await expect(page.getByText('咳嗽咳痰 14 天')).toBeVisible();
  await expect(page.getByText('2027-01-18')).toBeVisible();
});
