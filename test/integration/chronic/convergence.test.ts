import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cardIdOf, cardKinds } from '../../../domain/chronic/card/events.ts';
import * as rules from '../../../domain/chronic/card/rules.ts';
import type { CardState } from '../../../domain/chronic/card/state.ts';
import { raiseFinding, settleFinding } from '../../../domain/chronic/screening/rules.ts';
import type { ScreeningState } from '../../../domain/chronic/screening/state.ts';
import { type Draft, draft } from '../../../domain/journal/index.ts';
import { nationalBase } from '../../../domain/policy/packs/national-base.ts';
import { addDays } from '../../../domain/residents/calendar-date.ts';
import { catalogue } from '../../../main/catalogue.ts';
import type { Store } from '../../../main/store/store.ts';
import { pressureForm } from '../../support/chronic-forms.ts';
import { deliveryOf, logsOf } from '../../support/deliveries.ts';
import { derivedFacts } from '../../support/store-facts.ts';
import { nurse, testStore } from '../../support/stores.ts';

const START_MS = 1_772_400_000_000;
const START = '2026-03-02';
const DISEASE = 'hypertension';

const ACTS = [
  'enrol',
  'see',
  'withdraw',
  'refer',
  'check',
  'call',
  'assign',
  'close',
  'reopen',
  'raise',
  'settle',
] as const;

const step = fc.record({
  at: fc.nat(1),
  act: fc.constantFrom(...ACTS),
  person: fc.constantFrom('r1', 'r2'),
  day: fc.nat(700),
  pressure: fc.integer({ min: 110, max: 190 }),
  meets: fc.boolean(),
});
type Step = typeof step extends fc.Arbitrary<infer Of> ? Of : never;

/** What the rules let a node write of a card as it stands there; nothing where they refuse. */
function draftsOf(store: Store, { act, person, day, pressure }: Step, id: string): readonly Draft[] {
  const cardId = cardIdOf(person, DISEASE);
  const card = store.state<CardState>('chronic-card', cardId);
  const screening = store.state<ScreeningState>('screening', cardId);
  const localDate = addDays(START, day);
  const followUpId = card?.followUps.at(-1)?.followUpId ?? '';
  const of = (decision: ReturnType<typeof rules.decideEnrol>) => (decision.ok ? decision.drafts : []);
  const enrolled = { residentId: person, disease: DISEASE, how: 'hand', localDate } as const;
  if (act === 'enrol') return of(rules.decideEnrol(card, enrolled));
  if (act === 'settle') return settleFinding(screening, 'dismissed', localDate);
  if (act === 'raise') {
    const found = {
      kind: pressure >= 140 ? 'suspect' : 'high-risk',
      again: { months: 6 },
      reasons: [],
    } as const;
    return raiseFinding(screening, found, { residentId: person, disease: DISEASE, localDate });
  }
  if (!card) return [];
  switch (act) {
    case 'see': {
      const values = pressureForm(pressure, 80);
      const command = { followUpId: id, localDate, today: localDate, values, ageYears: 60 };
      return of(rules.decideFollowedUp(card, command, [nationalBase]));
    }
    case 'withdraw':
      return of(rules.decideWithdrawFollowUp(card, { followUpId, reason: '记错' }));
    case 'refer':
      return of(rules.decideReferralFollowed(card, { followUpId, localDate, result: '已就诊' }));
    case 'check':
      return of(rules.decideCheckedUp(card, { checkUpId: id, localDate, result: 'normal' }, localDate));
    case 'call':
      return of(
        rules.decideCalled(card, { callId: id, localDate, result: pressure > 180 ? 'refused' : 'no-answer' }),
      );
    case 'assign':
      return of(rules.decideAssign(card, { changes: { doctorId: { was: card.doctorId, now: `d${day}` } } }));
    case 'close':
      return of(rules.decideClose(card, { why: 'lost', localDate }));
    case 'reopen':
      return of(rules.decideReopen(card, { reason: '找到', localDate }));
  }
}

function exchange(from: Store, to: Store): void {
  for (const log of logsOf(from)) expect(to.receive(deliveryOf(from, log))).toMatchObject({ ok: true });
}

it('two nodes that work on the same cards while apart, and a third that hears of it in any order, say the same', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), fc.boolean(), (steps, isTurned) => {
      let nowMs = START_MS;
      const open = () => testStore({ nowMs: () => nowMs }, catalogue);
      const [a, b, c] = [open(), open(), open()];
      steps.forEach((one, no) => {
        const [own, other] = one.at === 0 ? [a, b] : [b, a];
        nowMs += 60_000;
        own.append(nurse, () => draftsOf(own, one, `act-${no}`));
        if (one.meets && no % 5 === 0) exchange(own, other);
      });
      for (const from of isTurned ? [b, a] : [a, b]) exchange(from, c);
      exchange(a, b);
      exchange(b, a);
      const facts = derivedFacts(a, catalogue);
      expect(derivedFacts(b, catalogue)).toEqual(facts);
      expect(derivedFacts(c, catalogue)).toEqual(facts);
      c.rebuild();
      expect(derivedFacts(c, catalogue)).toEqual(facts);
      for (const store of [a, b, c]) store.close();
    }),
    { numRuns: 12 },
  );
});

it('a person enrolled at two nodes while they were apart has one card, with the follow-ups of both', () => {
  const [a, b] = [testStore({}, catalogue), testStore({}, catalogue)];
  const cardId = cardIdOf('r1', DISEASE);
  const body = { residentId: 'r1', disease: DISEASE, how: 'hand', localDate: START } as const;
  for (const [store, followUpId, on] of [
    [a, 'f1', START],
    [b, 'f2', '2026-05-02'],
  ] as const) {
    store.append(nurse, () => [draft(cardKinds.enrolled, cardId, body)]);
    const card = store.state<CardState>('chronic-card', cardId);
    if (!card) throw new Error('no card');
    const command = { followUpId, localDate: on, today: on, values: pressureForm(130, 80), ageYears: 60 };
    const decision = rules.decideFollowedUp(card, command, [nationalBase]);
    if (!decision.ok) throw new Error(decision.sentence);
    store.append(nurse, () => decision.drafts);
  }
  exchange(a, b);
  exchange(b, a);
  for (const store of [a, b]) {
    const card = store.state<CardState>('chronic-card', cardId);
    expect(card?.followUps.map(({ followUpId }) => followUpId)).toEqual(['f1', 'f2']);
    expect(store.db.prepare('select count(*) from chronic_card').pluck().get()).toBe(1);
    expect(store.db.prepare('select follow_ups from chronic_year').pluck().all()).toEqual([2]);
    store.close();
  }
});
