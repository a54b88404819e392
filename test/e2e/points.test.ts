import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { mustStart } from '../support/running-node.ts';
import { actAs } from './support/queue.ts';
import { expect, screenshotPath, signInAs, test } from './support/test.ts';

const YEAR_MS = 366 * 24 * 3_600_000;
const BENEFIT = '中医推拿一次';

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const benefit = (page: Page) => region(page, '兑换').getByRole('listitem').filter({ hasText: BENEFIT });
const figure = (page: Page, label: RegExp) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(label) })
    .locator('dd');

/** Somebody of the practice clinic who has no points yet. */
async function somebody(url: string): Promise<string> {
  const { client, close } = await actAs(url, 'guahao');
  const { hits } = await client.residents.search({ text: '王' });
  for (const { resident } of hits) {
    const { movements } = await client.points.ofResident({ residentId: resident.id });
    if (movements.length > 0) continue;
    close();
    return resident.id;
  }
  throw new Error('everybody in the practice clinic has points');
}

async function openPoints(page: Page, url: string, residentId: string): Promise<void> {
  await page.goto(`${url}/residents/${residentId}`);
  await page.getByRole('tab', { name: '积分' }).click();
  await expect(region(page, '积分账')).toBeVisible();
}

test('a points year: earned at the desk, spent the year after, reversed with a reason', async ({
  page,
  newSeat,
  dir,
}) => {
  const dataDir = join(dir, 'practice');
  const firstYear = await mustStart({ dataDir, practice: true });
  const residentId = await somebody(firstYear.url);

  await signInAs(page, firstYear.url, /公卫人员/);
  await page.getByRole('link', { name: /积分兑换/ }).click();
  await page.getByRole('button', { name: '上架服务' }).click();
  const listing = page.getByRole('dialog', { name: '上架兑换服务' });
  await listing.getByLabel('服务名称').fill(BENEFIT);
  await listing.getByLabel('所需积分').fill('30');
  await listing.getByLabel('份数').fill('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: new RegExp(BENEFIT) })).toContainText('可兑换');
  await page.screenshot({ path: screenshotPath('points-benefits') });

  await openPoints(page, firstYear.url, residentId);
  await page.getByRole('button', { name: '校对或更新本人档案：记分' }).click();
  await page.keyboard.press('Enter');
  await expect(figure(page, /^待用/)).toHaveText('10');
  await page.getByRole('button', { name: /年度问卷：记分/ }).click();
  const survey = page.getByRole('dialog', { name: '签约服务年度问卷' });
  await survey.getByRole('button', { name: '提交问卷' }).click();
  await expect(survey.getByText('请选择一项。')).toHaveCount(5);
  for (const question of await survey.getByRole('group').all()) {
    await question.getByText('满意', { exact: true }).click();
  }
  await page.screenshot({ path: screenshotPath('points-survey') });
  await survey.getByRole('button', { name: '提交问卷' }).click();
  await expect(figure(page, /^待用/)).toHaveText('30');
  await expect(page.getByRole('button', { name: /年度问卷：记分/ })).toBeDisabled();
  // Earned this year: of no use before the next.
  await expect(benefit(page).getByRole('button', { name: '兑换' })).toBeDisabled();
  await page.close();
  await firstYear.stop();

  const nextYear = await mustStart({ dataDir, practice: true, aheadMs: YEAR_MS });
  const desk = await newSeat();
  await signInAs(desk, nextYear.url, /挂号员/);
  await openPoints(desk, nextYear.url, residentId);
  await expect(figure(desk, /^可用积分/)).toHaveText('30');
  await benefit(desk).getByRole('button', { name: '兑换' }).click();
  await desk
    .getByRole('tooltip')
    .getByRole('button', { name: /兑\s*换/ })
    .click();
  await expect(figure(desk, /^可用积分/)).toHaveText('0');
  await expect(benefit(desk)).toContainText('剩 0 份');
  await desk.screenshot({ path: screenshotPath('points-chart') });

  const redeemed = region(desk, '积分账').getByRole('row', { name: new RegExp(BENEFIT) });
  await redeemed.getByRole('button', { name: /冲\s*正/ }).click();
  await desk.getByLabel(/^原因/).fill('当天设备故障，没有做成');
  await desk.keyboard.press('Enter');
  await expect(figure(desk, /^可用积分/)).toHaveText('30');
  await expect(region(desk, '积分账')).toContainText('当天设备故障，没有做成');
  await expect(benefit(desk)).toContainText('剩 1 份');
  await desk.goto('about:blank');
  await nextYear.stop();
});
