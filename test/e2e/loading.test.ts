import type { Page } from '@playwright/test';
import { holdAnswers } from './support/held-answers.ts';
import { checkIn } from './support/queue.ts';
import { expect, signInAs, test } from './support/test.ts';

/** What only an answer of the node could tell; 建卡后还没有随访 is the name of a list. */
const CLAIM =
  /(?<!建卡后)还没有|没有(人|待|要|符合|这)|名单是空的|(在院|测量|就诊|疑似) 0|(^|[^\d（])0 (人|条|份|件)/;

async function open(page: Page, title: string): Promise<void> {
  await page.getByRole('navigation', { name: '功能' }).getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
}

for (const [role, account, pages] of [
  ['manager', /邱建民/, ['候诊队列', '人员', '积分兑换', 'AED 急救圈', '数据安全']],
  ['public-health worker', /詹秀华/, ['慢病筛查', '心电待办', '候诊队列', '家医签约', '积分兑换']],
  ['auditor', /廖敏/, ['人员', '数据安全']],
] as const) {
  test(`a page of the ${role} whose answers are on their way claims nothing that it does not know`, async ({
    page,
    practice,
  }) => {
    await checkIn(practice.url, 1, 'vitals');
    const answers = await holdAnswers(page);
    await signInAs(page, practice.url, account);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
    answers.hold();
    for (const title of pages) {
      await open(page, title);
      await expect(page.getByRole('main')).not.toContainText(CLAIM);
    }
    answers.release();
  });
}
