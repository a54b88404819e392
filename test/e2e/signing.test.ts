import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { HouseholdMember } from '../../contract/signing-views.ts';
import type { Stroke } from '../../domain/signing/strokes.ts';
import { mustStart } from '../support/running-node.ts';
import { actAs } from './support/queue.ts';
import { test as base, expect, screenshotPath, signInAs } from './support/test.ts';

const TEXT_CHANGER = join(import.meta.dirname, '../support/children/text-changer.ts');

interface Household {
  readonly name: string;
  readonly residentId: string;
  readonly members: readonly HouseholdMember[];
}

/** A fee of 120 yuan, of which 20 are the resident's, and a team of three. */
async function prepare(url: string): Promise<void> {
  const director = await actAs(url, 'yuanzhang');
  await director.client.policy.apply({ pack: { from: 'program', id: 'xiamen' }, trustsPublisher: false });
  await director.client.signingTeams.form({
    teamId: 'team-qingshan',
    team: {
      name: '青山片区团队',
      leaderId: 'm-doctor',
      members: [
        {
          memberId: 'm-doctor',
          name: '纪文涛',
          role: 'doctor',
          staffId: 'practice-yisheng',
          phone: '0598-100',
        },
        { memberId: 'm-manager', name: '詹秀华', role: 'health-manager', staffId: 'practice-gongwei' },
        { memberId: 'm-specialist', name: '县医院 骆主任', role: 'specialist' },
      ],
      capacity: 2000,
      villages: [],
    },
  });
  director.close();
}

const born = ({ resident }: HouseholdMember) => Number(resident.birthDate.slice(0, 4));

/** A grown-up who lives with two or more others, one of them a child. */
async function findHousehold(url: string): Promise<Household> {
  const { client, close } = await actAs(url, 'guahao');
  for (const text of ['王', '林', '刘', '陈']) {
    const { hits } = await client.residents.search({ text });
    for (const { resident } of hits) {
      const members = await client.signing.household({ residentId: resident.id });
      const [first, ...others] = members;
      if (!first || born(first) > 2000 || others.length < 2 || others.length > 4) continue;
      if (!others.some((one) => born(one) > 2012)) continue;
      close();
      return { name: resident.name, residentId: resident.id, members };
    }
  }
  throw new Error('no household with a child in the practice clinic');
}

const test = base.extend<{ household: Household }>({
  household: async ({ practice }, use) => {
    await prepare(practice.url);
    await use(await findHousehold(practice.url));
  },
});

/** Draws something like a name on the pad that is shown. */
async function draw(page: Page): Promise<void> {
  const box = await page.getByRole('img', { name: /签字处$/ }).boundingBox();
  if (!box) throw new Error('no pad to sign on');
  const at = (across: number, down: number) =>
    [box.x + box.width * across, box.y + box.height * down] as const;
  for (const start of [0.15, 0.4, 0.65]) {
    await page.mouse.move(...at(start, 0.3));
    await page.mouse.down();
    for (let step = 1; step <= 12; step++) {
      const turn = (step / 12) * Math.PI * 2;
      await page.mouse.move(...at(start + 0.14 * (step / 12), 0.5 - 0.25 * Math.cos(turn)));
    }
    await page.mouse.up();
  }
}

async function signTurn(page: Page): Promise<void> {
  await draw(page);
  await page.keyboard.press('Control+Enter');
}

/** All who have to sign, one after the other, until the page says that it is done. */
async function signAll(page: Page): Promise<void> {
  const done = page.getByRole('heading', { name: '都签好了' });
  const pad = page.getByRole('img', { name: /签字处$/ });
  for (let turn = 0; turn < 8; turn++) {
    await expect(done.or(pad)).toBeVisible();
    if (await done.isVisible()) return;
    const guardian = page.getByLabel('监护人姓名');
    if ((await guardian.count()) > 0 && (await guardian.inputValue()) === '') {
      await guardian.fill('王监护');
      await page.keyboard.press('Enter');
    }
    const label = await pad.getAttribute('aria-label');
    await signTurn(page);
    await expect(page.getByRole('img', { name: label ?? '', exact: true })).toHaveCount(0);
  }
  await expect(done).toBeVisible();
}

/** A4 or A5 in points, and how many sheets. */
function sheetsOf(pdf: string): { readonly size: readonly number[]; readonly count: number } {
  const bytes = readFileSync(pdf, 'latin1');
  const [, width, height] = /MediaBox ?\[0 0 ([\d.]+) ([\d.]+)\]/.exec(bytes) ?? [];
  return {
    size: [Number(width), Number(height)].map(Math.round),
    count: bytes.match(/\/Type ?\/Page\b/g)?.length ?? 0,
  };
}

test('a household is signed in one flow with signatures drawn on the screen, and printed on A4', async ({
  dir,
  household,
  page,
  practice,
}) => {
  await page.addInitScript(() => {
    window.print = () => {};
  });
  await signInAs(page, practice.url, /游小梅/);
  await page
    .getByRole('navigation', { name: '功能' })
    .getByRole('link', { name: /家医签约/ })
    .click();
  await expect(page.getByRole('combobox', { name: '签约居民' })).toBeFocused();
  await page.screenshot({ path: screenshotPath('signing-home') });
  await page.goto(`${practice.url}/signing/household?resident=${household.residentId}`);
  await expect(page.getByRole('checkbox', { name: new RegExp(household.name) }).first()).toBeChecked();
  await expect(page.getByText('居民应缴 20.00 元')).toHaveCount(household.members.length);
  await page.screenshot({ path: screenshotPath('signing-household') });

  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('img', { name: /签字处$/ })).toBeVisible();
  await draw(page);
  await page.screenshot({ path: screenshotPath('signing-sign') });
  await signAll(page);
  await page.screenshot({ path: screenshotPath('signing-done') });

  await page.getByRole('button', { name: /打印协议/ }).click();
  await expect
    .poll(() => page.locator('[data-prints="agreement"]').textContent())
    .not.toContain('未登记打印');
  const pdf = join(dir, 'agreements.pdf');
  await page.pdf({ path: pdf, preferCSSPageSize: true });
  const { size, count } = sheetsOf(pdf);
  expect(size).toEqual([595, 842]);
  expect(count).toBeGreaterThanOrEqual(household.members.length);
  expect(await page.locator('[data-prints="agreement"] svg').count()).toBe(household.members.length * 2);

  await page.getByRole('main').getByRole('link', { name: household.name, exact: true }).click();
  await expect(page.getByText('封存核对无误')).toBeVisible();
  await page.screenshot({ path: screenshotPath('signing-contract'), fullPage: true });
});

interface SignedUp {
  readonly contractId: string;
  readonly name: string;
  readonly textHash: string;
}

const scrawl: Stroke[] = [
  [
    [1_000, 1_000, 0],
    [4_000, 3_000, 120],
    [7_000, 900, 260],
  ],
];

/** A contract of one year from today, beside the pages. */
async function signUp(url: string, residentId: string): Promise<SignedUp> {
  const { client, close } = await actAs(url, 'yisheng');
  const contractId = randomUUID();
  const { people } = await client.signing.propose({ residentIds: [residentId] });
  const [person] = people;
  if (!person) throw new Error('nobody to sign');
  const packageIds = person.packages.filter(({ suggested }) => suggested).map(({ id }) => id);
  const terms = { teamId: 'team-qingshan', doctorId: 'm-doctor', from: person.from, years: 1 };
  await client.signing.draft({ agreements: [{ contractId, residentId, packageIds, ...terms }] });
  const [offered] = await client.signing.offer({ contractIds: [contractId] });
  if (!offered) throw new Error('nothing was offered');
  const { textHash } = offered;
  for (const [role, name] of [
    ['resident', person.resident.name],
    ['doctor', '纪文涛'],
  ] as const) {
    await client.signing.sign({
      agreements: [{ contractId, textHash }],
      role,
      name,
      strokes: scrawl,
      with: 'pen',
    });
  }
  close();
  return { contractId, name: person.resident.name, textHash };
}

/** Changes a sealed text on the disk by one figure. Throws where it was not there. */
function changeText(dataDir: string, textHash: string): void {
  execFileSync(process.execPath, [TEXT_CHANGER, dataDir, textHash, '个人 20.00 元', '个人 90.00 元']);
}

const DAY_MS = 86_400_000;

test('a contract that ends soon is reminded and renewed; a text that was changed is shown as such', async ({
  dir,
  page,
}) => {
  const dataDir = join(dir, 'year');
  const first = await mustStart({ dataDir, practice: true });
  await prepare(first.url);
  const { members } = await findHousehold(first.url);
  const adults = members.filter((one) => born(one) < 2000);
  const [one, other] = adults;
  if (!one || !other) throw new Error('no two grown-ups in the household');
  const kept = await signUp(first.url, one.resident.id);
  const changed = await signUp(first.url, other.resident.id);
  await first.stop();
  changeText(dataDir, changed.textHash);

  const later = await mustStart({ dataDir, practice: true, aheadMs: 345 * DAY_MS });
  try {
    await signInAs(page, later.url, /纪文涛/);
    await page.goto(`${later.url}/signing/contracts/${changed.contractId}`);
    await expect(page.getByText('这份协议被改动过，不能作为凭据')).toBeVisible();
    await expect(page.getByRole('button', { name: /打印协议/ })).toBeDisabled();
    await expect(page.getByText('个人 90.00 元')).toHaveCount(0);
    await page.screenshot({ path: screenshotPath('signing-changed') });

    await page.goto(`${later.url}/signing/renewals`);
    const row = page.getByRole('row', { name: new RegExp(kept.name) });
    await expect(row).toContainText(/还有 (19|20) 天/);
    await expect(row).toContainText('没有提醒过');
    await row.getByRole('button', { name: '提醒' }).click();
    await page.getByLabel('结果（可不填）').fill('周五来签');
    await page.keyboard.press('Enter');
    await expect(row).toContainText('电话：周五来签');
    await page.screenshot({ path: screenshotPath('signing-renewals') });

    await row.getByRole('button', { name: '续约' }).click();
    await expect(page.getByText(/这次是续约/).first()).toBeVisible();
    for (const { resident } of members.filter((each) => each.resident.name !== kept.name)) {
      const tick = page.getByRole('checkbox', { name: new RegExp(resident.name) });
      if (await tick.first().isChecked()) await tick.first().uncheck();
    }
    await expect(page.getByRole('button', { name: /生成 1 份协议/ })).toBeEnabled();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('img', { name: /签字处$/ })).toBeVisible();
    await signAll(page);
    await expect(page.getByText('已签，未生效')).toBeVisible();
    await page.goto(`${later.url}/residents/${one.resident.id}`);
    await page.getByRole('tab', { name: '签约' }).click();
    await expect(page.getByRole('button', { name: /有效/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /已签，未生效/ })).toBeVisible();
    await page.screenshot({ path: screenshotPath('signing-chart') });
  } finally {
    await page.goto('about:blank');
    await later.stop();
  }
});

test('a fee is paid, its receipt printed and printed again, and reversed; the year is distributed', async ({
  household,
  newSeat,
  page,
  practice,
}) => {
  const { contractId, name } = await signUp(practice.url, household.residentId);
  await page.addInitScript(() => {
    window.print = () => {};
  });
  await signInAs(page, practice.url, /游小梅/);
  await page.goto(`${practice.url}/signing/fees`);
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('个人 20.00 元');
  await page
    .getByRole('row', { name: new RegExp(name) })
    .getByRole('cell')
    .nth(2)
    .click();
  await page.getByRole('row', { name: /^个人/ }).getByRole('button', { name: '收费' }).click();
  await expect(page.getByRole('spinbutton')).toHaveValue('20.00');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('row', { name: /^个人/ })).toContainText('已缴清');
  await page.screenshot({ path: screenshotPath('signing-fees') });

  await page.goto(`${practice.url}/signing/contracts/${contractId}`);
  await page.getByRole('button', { name: '收据' }).click();
  const dialog = page.getByRole('dialog', { name: '收据' });
  await expect(dialog).toContainText('贰拾元整');
  const slip = page.locator('[data-prints="receipt"]');
  await expect(slip).toContainText('未登记打印');
  await dialog.getByRole('button', { name: '打印' }).click();
  await expect(slip).not.toContainText('未登记打印');
  await expect(slip).not.toContainText('补打');
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await dialog.getByRole('button', { name: '补打' }).click();
  await expect(slip).toContainText('补打（第 2 次打印）');
  await page.screenshot({ path: screenshotPath('signing-receipt') });
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();

  const leader = await newSeat();
  await signInAs(leader, practice.url, /詹秀华/);
  await leader.goto(`${practice.url}/signing/teams/team-qingshan`);
  // 20 : 80 : 20 of 20 yuan; the odd fen goes to the largest remainder, of equal ones to the first.
  const shares = leader.getByRole('table', { name: '全年实收和分配' });
  await expect(shares.getByRole('row', { name: /机构统筹/ })).toContainText('3.34 元');
  await expect(shares.getByRole('row', { name: /团队/ })).toContainText('13.33 元');
  await expect(shares.getByRole('row', { name: /综合考核/ })).toContainText('3.33 元');
  await expect(shares.getByRole('row', { name: /合计/ })).toContainText('20.00 元');
  await leader.getByRole('button', { name: '记入分配' }).click();
  await expect(leader.getByText(/已由 詹秀华 于/)).toBeVisible();
  await leader.screenshot({ path: screenshotPath('signing-distribution') });

  await page.getByRole('button', { name: '冲红' }).click();
  await page.getByLabel('原因（会留下记录）').fill('收错人');
  await page.keyboard.press('Enter');
  await expect(page.getByText('已冲红：收错人')).toBeVisible();
  await expect(page.getByRole('row', { name: /^个人/ }).getByRole('button', { name: '收费' })).toBeVisible();
});

test('what was promised is done by hand with its evidence, and the resident confirms and rates it', async ({
  household,
  page,
  practice,
}) => {
  const { name } = await signUp(practice.url, household.residentId);
  await signInAs(page, practice.url, /詹秀华/);
  await page.goto(`${practice.url}/signing/tasks`);
  await expect(page.getByRole('row', { name: /青山片区团队/ })).toContainText('0 / ');
  await page.screenshot({ path: screenshotPath('signing-tasks') });
  await page.goto(`${practice.url}/residents/${household.residentId}`);
  await page.getByRole('tab', { name: '签约' }).click();
  await page.getByRole('button', { name: '记为完成' }).first().click();
  await page.getByLabel('做了什么，凭据是什么').fill('入户更新档案，户主在场');
  await page.keyboard.press('Enter');
  const done = page.getByRole('row', { name: /入户更新档案，户主在场/ });
  await expect(done).toContainText('已完成');
  await expect(page.getByText(/本签约年完成 1 \/ \d+ 项/)).toBeVisible();
  await done.getByRole('button', { name: '居民确认' }).click();
  await page.getByText('5 很满意').click();
  await page.getByRole('button', { name: /^确\s?认$/ }).click();
  await expect(done).toContainText('居民已确认 ★★★★★');
  await page.goto(`${practice.url}/signing/tasks`);
  await expect(page.getByRole('row', { name: /青山片区团队/ })).toContainText('5.0 星');
  await page.goto(`${practice.url}/signing/teams`);
  await expect(page.getByRole('region', { name: '青山片区团队' })).toContainText('已签 1 / 可签 2000 人');
  await page.screenshot({ path: screenshotPath('signing-teams') });
  expect(name).toBe(household.name);
});

test('a team is formed by the policy, the doctor changed, and the contract of somebody who died is ended', async ({
  household,
  page,
  practice,
}) => {
  const { contractId, name } = await signUp(practice.url, household.residentId);
  await signInAs(page, practice.url, /詹秀华/);
  await page.goto(`${practice.url}/signing/teams`);
  await expect(page.getByRole('button', { name: /建立团队/ })).toBeVisible();
  await page.keyboard.press('Alt+n');
  const dialog = page.getByRole('dialog', { name: /建立签约团队（三师共管）/ });
  await dialog.getByLabel('团队名称').fill('下坂片区团队');
  for (const [at, who] of ['单医生', '骆专家', '严管理师'].entries()) {
    await dialog.getByLabel(`成员 ${at + 1}姓名`).fill(who);
  }
  await page.screenshot({ path: screenshotPath('signing-team-form') });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: '下坂片区团队' })).toContainText('单医生（团队长）');

  await page.goto(`${practice.url}/signing/contracts/${contractId}`);
  await page.getByRole('button', { name: '变更医生' }).click();
  const transfer = page.getByRole('dialog', { name: '变更家庭医生' });
  await transfer.getByRole('combobox', { name: '签约团队' }).click();
  await page.getByTitle('下坂片区团队').click();
  await transfer.getByLabel('原因（会留下记录）').fill('搬到下坂村');
  await page.keyboard.press('Enter');
  await expect(transfer).toBeHidden();
  await expect(page.getByText(/下坂片区团队\s+单医生/).first()).toBeVisible();

  const desk = await actAs(practice.url, 'guahao');
  const { people } = await desk.client.signing.propose({ residentIds: [household.residentId] });
  const today = people[0]?.standing?.from ?? '';
  await desk.client.residents.closeRecord({
    id: household.residentId,
    closure: { cause: 'died', on: today, place: null, reason: '心肌梗死' },
  });
  desk.close();
  await page.goto(`${practice.url}/signing/pending`);
  const row = page.getByRole('row', { name: new RegExp(name) });
  await expect(row).toContainText('死亡');
  await page.screenshot({ path: screenshotPath('signing-pending') });
  await row.getByRole('button', { name: '终止协议' }).click();
  await page
    .getByRole('dialog', { name: '终止协议' })
    .getByRole('button', { name: /终\s?止/ })
    .click();
  await expect(page.getByText('没有要终止的协议')).toBeVisible();
});
