import { setTimeout } from 'node:timers/promises';
import { decideFollowUp } from '../../domain/chronic/card/card-type.ts';
import { cardTypes } from '../../domain/chronic/card/card-types.ts';
import { cardIdOf, cardKinds } from '../../domain/chronic/card/events.ts';
import type { FormValues } from '../../domain/chronic/forms/field.ts';
import { type Actor, type Draft, draft } from '../../domain/journal/index.ts';
import { nationalBase } from '../../domain/policy/packs/national-base.ts';
import { addDays } from '../../domain/residents/calendar-date.ts';
import type { Store } from '../../main/store/store.ts';
import { completing } from '../support/chronic-forms.ts';

const doctor: Actor = { staffId: 'bench-doctor', role: 'doctor', seatId: 'desk' };
const FOLLOW_UPS = 20;
const INTERVAL_DAYS = 90;
const CHECK_UPS = 5;
/** Cards that are written in one transaction. */
const BATCH = 100;

type BenchDisease = 'hypertension' | 'diabetes';

const common = {
  ...completing,
  way: '1',
  symptoms: ['1'],
  urgentSigns: ['0'],
  drugCompliance: '1',
  adverseReaction: '1',
  complication: '1',
} as const;
const drugs = [{ name: '氨氯地平', timesPerDay: 1, dose: '5 mg' }];
const FORMS: Readonly<Record<BenchDisease, readonly [calm: FormValues, high: FormValues]>> = {
  hypertension: [
    { ...common, drugs, systolicMmHg: 132, diastolicMmHg: 82, heartRatePerMin: 70, weightKg: 65 },
    { ...common, drugs, systolicMmHg: 154, diastolicMmHg: 92, heartRatePerMin: 76, weightKg: 66 },
  ],
  diabetes: [
    { ...common, fastingMmolL: 6.1, systolicMmHg: 128, diastolicMmHg: 78, weightKg: 65 },
    { ...common, fastingMmolL: 8.4, systolicMmHg: 128, diastolicMmHg: 78, weightKg: 66 },
  ],
};

/** Decided once for all cards: what is measured is how they are kept, not how they are decided. */
const SAMPLES = new Map(
  (['hypertension', 'diabetes'] as const).map((disease) => [
    disease,
    FORMS[disease].map((values) => ({
      values,
      decision: decideFollowUp(
        cardTypes[disease],
        values,
        { ageYears: 60, before: [] },
        [nationalBase],
        '2026-01-01',
      ),
    })),
  ]),
);

/** Five years of a card that ends near `today`: some are overdue, some are not due yet. */
function cardDrafts(residentId: string, disease: BenchDisease, no: number, today: string): readonly Draft[] {
  const cardId = cardIdOf(residentId, disease);
  const year = Number(today.slice(0, 4));
  const first = addDays(`${year - 5}${today.slice(4)}`, no % INTERVAL_DAYS);
  const samples = SAMPLES.get(disease) ?? [];
  const followUps = Array.from({ length: FOLLOW_UPS }, (_, at) => {
    const localDate = addDays(first, at * INTERVAL_DAYS);
    const sample = samples[(no + at) % 5 === 0 ? 1 : 0];
    if (!sample) throw new Error('no sample');
    const decision = { ...sample.decision, nextDue: addDays(localDate, INTERVAL_DAYS) };
    const values = sample.values as Record<string, string>;
    return draft(cardKinds.followedUp, cardId, {
      followUpId: `${cardId}.${at}`,
      localDate,
      values,
      decision,
    });
  });
  const checkUps = Array.from({ length: CHECK_UPS }, (_, at) =>
    draft(cardKinds.checkedUp, cardId, {
      checkUpId: `${cardId}.c${at}`,
      localDate: addDays(first, at * 365 + 20),
      result: 'normal',
    }),
  );
  const enrolled = draft(cardKinds.enrolled, cardId, {
    residentId,
    disease,
    how: 'diagnosis',
    localDate: first,
    doctorId: `bench-doctor-${no % 12}`,
    gridWorker: `网格员${no % 40}`,
  });
  return [enrolled, ...followUps, ...checkUps];
}

/** So many cards, three of four for hypertension, each with five years of follow-ups and check-ups. */
export async function fillCards(store: Store, count: number, today: string): Promise<void> {
  const ids = store.db
    .prepare<[number], string>(
      "select id from resident where merged_into is null and closure is null and birth_date < '1985' order by subject limit ?",
    )
    .pluck()
    .all(count);
  if (ids.length < count) throw new Error(`only ${ids.length} grown-up residents`);
  for (let from = 0; from < count; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    store.append(doctor, () =>
      batch.flatMap((id, at) => {
        const no = from + at;
        return cardDrafts(id, no % 4 === 3 ? 'diabetes' : 'hypertension', no, today);
      }),
    );
    // The store moves its log into the file when it is given a moment.
    await setTimeout(1);
  }
}
