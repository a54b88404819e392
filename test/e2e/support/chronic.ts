import type { BrowserContextOptions, Page } from '@playwright/test';
import type { ResidentLine } from '../../../contract/residents.ts';
import type { pressureForm } from '../../support/chronic-forms.ts';
import { type LaterClinic, laterClinic } from './later.ts';
import { putAwayCards } from './put-away.ts';
import { actAs } from './queue.ts';
import { test as base, expect, signInAs } from './test.ts';

/** Early in a year, so that a year of a card lies in one: 2027-01-11, nine in the morning in China. */
const FIRST_DAY_MS = Date.UTC(2027, 0, 11, 1);
export const PUBLIC_HEALTH = /詹秀华/;
export const DOCTOR = /纪文涛/;
const screen: BrowserContextOptions = { viewport: { width: 1366, height: 768 } };

/** A practice clinic without the cards of its programme, on the first day of the tests, whose clock they set on. */
export const test = base.extend<{ clinic: LaterClinic; openSeat: (account: RegExp) => Promise<Page> }>({
  clinic: async ({ dir }, use) => {
    const clinic = await laterClinic(dir, FIRST_DAY_MS);
    await putAwayCards(clinic.url());
    await use(clinic);
    await clinic.stop();
  },
  openSeat: async ({ clinic, newSeat }, use) => {
    const seats: Page[] = [];
    await use(async (account) => {
      // The seat of the day before would complain that its node is gone.
      for (const seat of seats.splice(0)) await seat.goto('about:blank');
      const seat = await newSeat(screen);
      seats.push(seat);
      await clinic.synchronize(seat);
      await signInAs(seat, clinic.url(), account);
      return seat;
    });
    for (const seat of seats) await seat.goto('about:blank');
  },
});

/** Grown-ups below 65, of one limit of pressure, who have a telephone. */
export async function adults(clinic: LaterClinic, count: number): Promise<readonly ResidentLine[]> {
  const { client, close } = await actAs(clinic.url(), 'gongwei');
  const found: ResidentLine[] = [];
  for (const surname of ['王', '陈', '林', '黄', '张']) {
    const { hits } = await client.residents.search({ text: surname });
    found.push(...hits.map(({ resident }) => resident).filter(isGrownUp));
  }
  close();
  if (found.length < count) throw new Error(`only ${found.length} people`);
  return found.slice(0, count);
}

function isGrownUp({ status, birthDate, phoneTail }: ResidentLine): boolean {
  const born = Number(birthDate.slice(0, 4));
  return status === 'active' && phoneTail !== null && born > 1965 && born < 2000;
}

export async function enrolAll(clinic: LaterClinic, people: readonly ResidentLine[]): Promise<void> {
  const { client, close } = await actAs(clinic.url(), 'gongwei');
  for (const { id } of people)
    await client.chronic.enrol({
      residentId: id,
      disease: 'hypertension',
      how: 'hand',
      doctorId: 'practice-yisheng',
    });
  close();
}

/** Picks somebody on the list of tasks. */
export async function choose(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`^${name} `) }).focus();
}

export const dialogOf = (page: Page) => page.getByRole('dialog').filter({ hasText: '随访结论' });

/** Answers the questions of a follow-up without findings; the cursor stands in the pressure. */
export async function typeFollowUp(page: Page, pressure: string): Promise<void> {
  await expect(page.getByLabel('收缩压')).toBeFocused();
  for (const key of `${pressure}10111`) await page.keyboard.press(key);
}

/** Somebody with a card of hypertension and a first follow-up, three months later. */
export async function knownPatient(
  clinic: LaterClinic,
  values: ReturnType<typeof pressureForm>,
): Promise<ResidentLine> {
  const [person] = await adults(clinic, 1);
  if (!person) throw new Error('nobody');
  await enrolAll(clinic, [person]);
  const { client, close } = await actAs(clinic.url(), 'gongwei');
  const cardId = `${person.id}.hypertension`;
  await client.chronic.followUp({ cardId, followUpId: crypto.randomUUID(), values });
  close();
  await clinic.goTo(90);
  return person;
}
