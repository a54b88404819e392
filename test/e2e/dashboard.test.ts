import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import readXlsx from 'read-excel-file/node';
import type { IndicatorId } from '../../domain/reporting/indicators.ts';
import { localDateOf } from '../../main/clinic-time.ts';
import { aedOf, satisfiedAnswers } from '../support/circle-and-points.ts';
import { actAs } from './support/queue.ts';
import { expect, screenshotPath, signInAs, test } from './support/test.ts';

/** What the node counts of an indicator. */
async function shareOf(url: string, id: IndicatorId) {
  const { client, close } = await actAs(url, 'yuanzhang');
  const { indicators } = await client.indicators.overview();
  close();
  const indicator = indicators.find((one) => one.id === id);
  if (!indicator) throw new Error(`no indicator ${id}`);
  return indicator;
}

test('the manager goes from a number to its people in one click, by village too, and takes it along as .xlsx', async ({
  practice,
  page,
}) => {
  const { percent, numerator, denominator } = await shareOf(practice.url, 'signed-all');
  await signInAs(page, practice.url, /邱建民/);
  await page.getByRole('link', { name: '指标看板' }).click();
  await expect(page.getByRole('heading', { name: '指标看板（院长）', level: 1 })).toBeVisible();
  const signed = page.getByRole('article', { name: '签约率', exact: true });
  await expect(signed).toContainText(`${percent}%`);
  await page.screenshot({ path: screenshotPath('dashboard-manager'), fullPage: true });

  const missing = denominator - numerator;
  await signed.getByRole('button', { name: `差 ${missing} 人` }).click();
  const list = page.getByRole('table', { name: '名单' });
  await expect(list.getByRole('row')).toHaveCount(101);
  await page.screenshot({ path: screenshotPath('dashboard-persons') });
  await page.getByRole('button', { name: '再看 100 行' }).click();
  await expect(list.getByRole('row')).toHaveCount(missing + 1);
  await page.keyboard.press('Escape');

  const village = page.getByRole('region', { name: '签约率分组' }).getByRole('row', { name: /溪口村/ });
  await village.getByRole('button', { name: '未计入' }).click();
  await expect(list.getByRole('row').nth(1)).toContainText('溪口村');
  await page.keyboard.press('Escape');

  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 Excel' }).click();
  const file = await coming;
  expect(file.suggestedFilename()).toMatch(/^指标 \d{4}-\d\d-\d\d\.xlsx$/);
  const [whole] = await readXlsx(await readFile(await file.path()));
  expect(whole?.data[1]?.[0]).toBe('签约率');
  expect(whole?.data[1]?.[2]).toBeGreaterThan(200);

  await page.emulateMedia({ media: 'print' });
  await page.pdf({
    path: screenshotPath('dashboard-manager').replace(/png$/, 'pdf'),
    preferCSSPageSize: true,
  });
});

test('a doctor sees their own numbers first, a public-health worker all; nobody else has the page', async ({
  practice,
  newSeat,
}) => {
  const [doctor, worker, nurse] = [await newSeat(), await newSeat(), await newSeat()];
  await signInAs(doctor, practice.url, /纪文涛/);
  await doctor.getByRole('link', { name: '指标看板' }).click();
  await expect(doctor.getByRole('heading', { name: '指标看板（医生）', level: 1 })).toBeVisible();
  const signed = doctor.getByRole('article', { name: '签约率', exact: true });
  await expect(signed.getByRole('button', { name: '差 0 人' })).toBeVisible();
  await doctor.getByText('全院').click();
  await expect(signed.getByRole('button', { name: /^差 [1-9]\d* 人$/ })).toBeVisible();
  await doctor.screenshot({ path: screenshotPath('dashboard-doctor'), fullPage: true });

  await worker.setViewportSize({ width: 1920, height: 1080 });
  await signInAs(worker, practice.url, /詹秀华/);
  await worker.getByRole('link', { name: '指标看板' }).click();
  await expect(worker.getByRole('heading', { name: '指标看板（公卫）', level: 1 })).toBeVisible();
  await worker.screenshot({ path: screenshotPath('dashboard-public-health'), fullPage: true });

  await signInAs(nurse, practice.url, /池雪琴/);
  await expect(nurse.getByRole('link', { name: '指标看板' })).toHaveCount(0);
});

test('AED readiness and points stand on the dashboard as they are, with the list behind each number a click away', async ({
  practice,
  page,
}) => {
  const nurse = await actAs(practice.url, 'hushi');
  const { rows: before } = await nurse.client.aed.list();
  const aedId = randomUUID();
  await nurse.client.aed.register({ aedId, facts: aedOf('101', 'SN-DASH') });
  await nurse.client.aed.reportFault({
    aedId,
    faultId: 'f1',
    on: localDateOf(Date.now()),
    what: '开机无声',
  });
  nurse.close();
  const desk = await actAs(practice.url, 'guahao');
  const { hits } = await desk.client.residents.search({ text: '池进兴' });
  const somebody = hits[0]?.resident;
  if (!somebody) throw new Error('the practice clinic has lost its people');
  await desk.client.points.answerSurvey({ residentId: somebody.id, answers: satisfiedAnswers });
  desk.close();

  await signInAs(page, practice.url, /詹秀华/);
  await page.getByRole('link', { name: '指标看板' }).click();
  const ready = page.getByRole('article', { name: 'AED 完好率' });
  await expect(ready).toContainText(`${before.length + 1} 台`);
  await ready.getByRole('button', { name: '按村、团队、医生' }).click();
  const groups = page.getByRole('region', { name: 'AED 完好率分组' });
  await groups.getByText('签约团队').click();
  await expect(groups.getByRole('row').nth(1)).toBeVisible();
  await page.screenshot({ path: screenshotPath('dashboard-aed') });
  await ready.getByRole('button', { name: /^差 \d+ 台$/ }).click();
  const list = page.getByRole('table', { name: '名单' });
  await expect(list.getByRole('row', { name: /SN-DASH/ })).toContainText('0／1');
  await page.screenshot({ path: screenshotPath('dashboard-aed-list') });
  await list.getByRole('link', { name: /SN-DASH/ }).click();
  await expect(page.getByText('故障未修复：开机无声')).toBeVisible();

  await page.getByRole('link', { name: '指标看板' }).click();
  const satisfied = page.getByRole('article', { name: '签约满意率' });
  await satisfied.getByRole('button', { name: /^[1-9]\d*$/ }).click();
  await expect(list.getByRole('row', { name: new RegExp(somebody.name) })).toContainText('1／1');
});
