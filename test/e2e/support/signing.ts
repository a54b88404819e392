import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { HouseholdMember } from '../../../contract/signing-views.ts';
import type { Stroke } from '../../../domain/signing/strokes.ts';
import { actAs } from './queue.ts';
import { test as base, expect } from './test.ts';

export interface Household {
  readonly name: string;
  readonly residentId: string;
  readonly members: readonly HouseholdMember[];
}

/** A fee of 120 yuan, of which 20 are the resident's, and a team of three. */
export async function prepare(url: string): Promise<void> {
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

export const born = ({ resident }: HouseholdMember) => Number(resident.birthDate.slice(0, 4));

/** A grown-up who lives with two or more others, one of them a child, and nobody of whom has a contract. */
export async function findHousehold(url: string): Promise<Household> {
  const { client, close } = await actAs(url, 'guahao');
  for (const text of ['王', '林', '刘', '陈']) {
    const { hits } = await client.residents.search({ text });
    for (const { resident } of hits) {
      const members = await client.signing.household({ residentId: resident.id });
      const [first, ...others] = members;
      if (!first || born(first) > 2000 || others.length < 2 || others.length > 4) continue;
      if (!others.some((one) => born(one) > 2012)) continue;
      if (members.some(({ standing }) => standing)) continue;
      close();
      return { name: resident.name, residentId: resident.id, members };
    }
  }
  throw new Error('no household with a child in the practice clinic');
}

/** A practice clinic with a signing team, and a household to be signed. */
export const test = base.extend<{ household: Household }>({
  household: async ({ practice }, use) => {
    await prepare(practice.url);
    await use(await findHousehold(practice.url));
  },
});

/** Draws something like a name on the pad that is shown. */
export async function draw(page: Page): Promise<void> {
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
export async function signAll(page: Page): Promise<void> {
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

export interface SignedUp {
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
export async function signUp(url: string, residentId: string): Promise<SignedUp> {
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
