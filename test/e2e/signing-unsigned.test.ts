import { randomUUID } from 'node:crypto';
import { actAs } from './support/queue.ts';
import { born, draw, signAll, test } from './support/signing.ts';
import { expect, screenshotPath, signInAs } from './support/test.ts';

test('what waits for a signature is signed later: the guardian is known, and one that cannot be opened stops no other', async ({
  household,
  page,
  practice,
}) => {
  const grownUp = household.members[0];
  const child = household.members.find((one) => born(one) > 2012);
  if (!grownUp || !child) throw new Error('no grown-up and child in the household');
  const { client, close } = await actAs(practice.url, 'yisheng');
  const { people } = await client.signing.propose({
    residentIds: [grownUp.resident.id, child.resident.id],
  });
  const [ofGrownUp, ofChild] = [randomUUID(), randomUUID()];
  const agreements = people.map(({ resident, from }, at) => ({
    contractId: at === 0 ? ofGrownUp : ofChild,
    residentId: resident.id,
    packageIds: ['basic'],
    teamId: 'team-qingshan',
    doctorId: 'm-doctor',
    from,
    years: 1,
  }));
  const guardian = people[1]?.guardianName ?? '';
  expect(guardian).not.toBe('');
  await client.signing.draft({ agreements });
  // The connection broke before the grown-up's text was made.
  await client.signing.offer({ contractIds: [ofChild] });
  close();

  await signInAs(page, practice.url, /纪文涛/);
  await page.goto(`${practice.url}/signing`);
  for (const { resident } of [grownUp, child])
    await page
      .getByRole('row', { name: new RegExp(resident.name) })
      .getByRole('checkbox')
      .check();
  await page.screenshot({ path: screenshotPath('signing-unsigned') });
  await page.getByRole('button', { name: '签字（2 份）' }).click();
  const unopened = page.getByRole('list', { name: '打不开的协议' });
  await expect(unopened).toContainText(`${grownUp.resident.name}的协议打不开`);
  await expect(unopened).toContainText('协议文本还没有生成');
  await expect(page.getByLabel('监护人姓名')).toHaveValue(guardian);
  await expect(page.getByText(`监护人：${guardian}`)).toBeVisible();
  await draw(page);
  await page.screenshot({ path: screenshotPath('signing-sign-guardian') });
  await signAll(page);

  await unopened.getByRole('link', { name: `${grownUp.resident.name}的协议` }).click();
  await page.getByRole('button', { name: '生成协议，去签字' }).click();
  await expect(page.getByRole('img', { name: `居民 ${grownUp.resident.name}签字处` })).toBeVisible();
  await signAll(page);
  const signed = page.getByRole('listitem').filter({ hasText: grownUp.resident.name });
  await expect(signed).toContainText('有效');
});
