import { describe, expect, it, onTestFinished } from 'vitest';
import { cardIdOf, cardKinds } from '../../../domain/chronic/card/events.ts';
import type { CardState } from '../../../domain/chronic/card/state.ts';
import { draft } from '../../../domain/journal/index.ts';
import { openServices } from '../../../main/open-services.ts';
import { practicePeople } from '../../../main/practice/people.ts';
import { castActor } from '../../../main/practice/programme/cast-actor.ts';
import { seedProgramme } from '../../../main/practice/programme/seed-programme.ts';
import { programmePeople } from '../../../main/practice/programme/who.ts';
import { seedPractice } from '../../../main/practice/seed.ts';
import type { Services } from '../../../main/services.ts';
import type { Store } from '../../../main/store/store.ts';
import type { NodeClient } from '../../bench/node-client.ts';
import { tempDir } from '../../support/tmp.ts';
import { testWorkstation } from '../../support/workstation.ts';

async function signedIn(loginName: string): Promise<NodeClient> {
  const { connect } = await testWorkstation({ practice: true });
  const client = await connect();
  const { practiceAccounts } = await client.session.status();
  const account = practiceAccounts.find((one) => one.loginName === loginName);
  if (!account) throw new Error(`no practice account ${loginName}`);
  await client.session.signIn(account);
  return client;
}

/** A founded practice clinic without its programme, as an older program left it. */
async function olderClinic(): Promise<Services> {
  const { services, close } = await openServices({
    dataDir: tempDir(),
    practice: false,
    version: 'test',
    nowMs: Date.now,
    lan: { set: async () => undefined, urls: () => [], fingerprint: () => null },
    enterPractice: async () => {},
  });
  onTestFinished(close);
  await seedPractice(services.store, practicePeople().residents);
  return services;
}

/** How many entries of each kind the programme is made of. */
function kindsOf({ db }: Store): Record<string, number> {
  const rows = db
    .prepare<[], { kind: string; n: number }>('select kind, count(*) n from journal group by kind')
    .all();
  return Object.fromEntries(rows.map(({ kind, n }) => [kind, n]));
}

describe('the practice clinic’s programme', () => {
  it('has people to follow up: overdue, due today, high once, and referred', async () => {
    const client = await signedIn('gongwei');
    const { rows } = await client.chronic.dueList({ limit: 100 });
    expect(new Set(rows.map(({ disease }) => disease))).toEqual(
      new Set(['hypertension', 'diabetes', 'elderly']),
    );
    expect(rows.some(({ due }) => due.overdueDays === 0 && due.urgency === 0)).toBe(true);
    expect(rows.some(({ due }) => due.overdueDays > 30)).toBe(true);
    expect(rows.some(({ due }) => due.urgency === 1)).toBe(true);
    const later = await client.chronic.dueList({ dueUntil: '2999-01-01', limit: 100 });
    expect(later.total).toBeGreaterThan(rows.length);
    expect(later.rows.some(({ due }) => due.openReferralId !== null)).toBe(true);
    for (const { cardId } of later.rows) {
      const { state } = await client.chronic.get({ cardId });
      for (const { decision } of state.followUps) expect(decision.missing ?? []).toEqual([]);
    }
  });

  it('has people followed up and checked up as often as the standard asks, and others who were not', async () => {
    const client = await signedIn('gongwei');
    const { rows } = await client.chronic.dueList({ dueUntil: '2999-01-01', limit: 100 });
    const cards = await Promise.all(rows.map(({ cardId }) => client.chronic.get({ cardId })));
    const checkedUp = cards.filter(({ state }) => state.checkUps.length > 0);
    expect(new Set(checkedUp.map(({ state }) => state.disease))).toEqual(
      new Set(['hypertension', 'diabetes']),
    );
    expect(checkedUp.length).toBeLessThan(cards.length);
    for (const { state } of checkedUp) expect(state.followUps).toHaveLength(4);
  });

  it('has one suspicion that a measurement raised, of somebody who has no card', async () => {
    const client = await signedIn('gongwei');
    const { rows } = await client.chronic.screenings({});
    expect(rows.map(({ disease, finding }) => [disease, finding.kind])).toEqual([
      ['hypertension', 'suspect'],
    ]);
    const { cards } = await client.chronic.ofResident({ residentId: rows[0]?.resident.id ?? '' });
    expect(cards).toEqual([]);
  });

  it('has two teams, and households that signed, are to renew, or have not signed yet; every seal is whole', async () => {
    const client = await signedIn('guahao');
    const teams = await client.signingTeams.list();
    expect(teams.map(({ load, missingRoles }) => load > 0 && missingRoles.length === 0)).toEqual([
      true,
      true,
    ]);
    const unsigned = await client.signing.unsigned({});
    expect(new Set(unsigned.map(({ status }) => status))).toEqual(new Set(['draft', 'offered']));
    const [renewal, ...others] = await client.signing.renewals({});
    expect(renewal?.daysLeft).toBeGreaterThan(0);
    for (const { contractId } of renewal ? [renewal, ...others] : []) {
      const { seal, signatures } = await client.signing.agreement({ contractId });
      expect(seal).toEqual({ intact: true });
      expect(signatures.map(({ role }) => role).toSorted()).toEqual(['doctor', 'resident']);
    }
  });

  it('has AEDs that are ready, expired, soon to expire and faulty, one of them to be inspected today', async () => {
    const client = await signedIn('hushi');
    const { rows, today } = await client.aed.list();
    const codes = rows.flatMap(({ readiness }) => readiness.findings.map(({ code }) => code));
    expect(new Set(codes)).toEqual(
      new Set(['expired', 'expires-soon', 'indicator-red', 'open-fault', 'not-inspected']),
    );
    expect(rows.filter(({ readiness }) => readiness.state === 'ready').length).toBeGreaterThan(0);
    expect(rows.some(({ readiness }) => readiness.nextInspectionOn === today)).toBe(true);
    const { coverage } = await client.aed.coverage();
    expect(coverage.coveredResidents).toBeGreaterThan(0);
    expect(coverage.coveredResidents).toBeLessThan(coverage.placedResidents);
    expect(coverage.unplacedResidents).toBeGreaterThan(0);
  });

  it('has points that can be spent this year and points that wait for the next', async () => {
    const client = await signedIn('guahao');
    const { hits } = await client.residents.search({ text: '江水生' });
    const { balance } = await client.points.ofResident({ residentId: hits[0]?.resident.id ?? '' });
    expect(balance).toEqual({ usable: 10, waiting: 0, expired: 0 });
    expect((await client.points.benefits()).map(({ left }) => left)).toEqual([30, 10]);
  });
});

describe('writing the programme', () => {
  it('is done once: the next start adds nothing, and the journal and its projections hold', async () => {
    const services = await olderClinic();
    seedProgramme(services);
    const before = services.store.verify();
    expect(before.difference).toBeUndefined();
    seedProgramme(services);
    expect(services.store.verify()).toEqual(before);
  });

  it.each([1, 4, 9, 16])('that ended after %i saves is finished by the next start', async (saves) => {
    const whole = await olderClinic();
    seedProgramme(whole);
    const broken = await olderClinic();
    let left = saves;
    const append: Store['append'] = (...saved) => {
      if (left-- === 0) throw new Error('the power went');
      return broken.store.append(...saved);
    };
    seedProgramme({ ...broken, store: { ...broken.store, append } });
    expect(kindsOf(broken.store)).not.toEqual(kindsOf(whole.store));
    seedProgramme(broken);
    expect(kindsOf(broken.store)).toEqual(kindsOf(whole.store));
  });

  it('leaves what a trainee had done before', async () => {
    const services = await olderClinic();
    const people = programmePeople(practicePeople(), '2026-06-01');
    const [patient] = people.hypertension;
    const by = castActor('doctor');
    const body = { residentId: patient?.id ?? '', disease: 'hypertension', localDate: '2026-06-01' } as const;
    services.store.append(by, () => [
      draft(cardKinds.enrolled, cardIdOf(body.residentId, body.disease), { ...body, how: 'diagnosis' }),
    ]);
    seedProgramme(services);
    const card = services.store.state<CardState>('chronic-card', cardIdOf(body.residentId, body.disease));
    expect(card).toMatchObject({ how: 'diagnosis', enrolledOn: '2026-06-01' });
    expect(card?.followUps).toEqual([]);
  });
});
