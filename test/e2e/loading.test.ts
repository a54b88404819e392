import { CLAIM, openPage } from './support/claims.ts';
import { holdAnswers } from './support/held-answers.ts';
import { actAs, checkIn } from './support/queue.ts';
import { expect, signInAs, test } from './support/test.ts';

for (const [role, account, pages] of [
  ['manager', /邱建民/, ['候诊队列', '人员', '积分兑换', 'AED 急救圈', '数据安全']],
  ['public-health worker', /詹秀华/, ['慢病筛查', '心电待办', '候诊队列', '家医签约', '积分兑换']],
  ['auditor', /廖敏/, ['人员', '数据安全']],
  ['administrator', /温海波/, ['座位与诊室', '设备', '签约团队', '数据安全']],
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
      await openPage(page, title);
      await expect(page.getByRole('main')).not.toContainText(CLAIM);
    }
    answers.release();
  });
}

test('a chart that comes piece by piece never says that nothing was measured', async ({ page, practice }) => {
  const [person] = await checkIn(practice.url, 1, 'vitals');
  if (!person) throw new Error('nobody');
  const { residentId, visitId } = person;
  const { client, close } = await actAs(practice.url, 'hushi');
  const vitalsId = crypto.randomUUID();
  await client.vitals.record({ vitalsId, residentId, visitId, values: { pulsePerMin: 72 } });
  close();
  await page.addInitScript(() => {
    const said = window as unknown as { wasDenied: boolean };
    said.wasDenied = false;
    new MutationObserver(() => {
      said.wasDenied ||= document.body?.textContent?.includes('本次还没有测量') ?? false;
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  await signInAs(page, practice.url, /纪文涛/);
  await page.goto(`${practice.url}/visits/${visitId}`);
  const measured = page.getByRole('region', { name: '生命体征' });
  await expect(measured.getByText('72').first()).toBeVisible();
  expect(await page.evaluate(() => (window as unknown as { wasDenied: boolean }).wasDenied)).toBe(false);
});
