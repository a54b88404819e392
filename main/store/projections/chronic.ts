import { type Due, dueOf, standing } from '../../../domain/chronic/card/due.ts';
import { yearsOf } from '../../../domain/chronic/card/standard.ts';
import { type Call, type CardState, cardAggregate } from '../../../domain/chronic/card/state.ts';
import { screeningAggregate } from '../../../domain/chronic/screening/state.ts';
import { defineProjection, type SqlValue, type StateTable } from '../projection.ts';

const flag = (value: boolean | null): SqlValue => (value === null ? null : value ? 1 : 0);

/** What a list says of a card, so that it need not read the whole card with years of follow-ups. */
export interface CardDueLine {
  readonly last: {
    readonly localDate: string;
    readonly classification: string;
    readonly action: string;
  } | null;
  readonly lastCall: Pick<Call, 'localDate' | 'result' | 'on'> | null;
  readonly openReferralId: string | null;
}

function dueLine(state: CardState, { openReferral }: Due): CardDueLine {
  const last = standing(state).at(-1);
  const call = state.calls.at(-1);
  return {
    last: last
      ? {
          localDate: last.localDate,
          classification: last.decision.classification.label,
          action: last.decision.action.label,
        }
      : null,
    lastCall: call ? { localDate: call.localDate, result: call.result, on: call.on } : null,
    openReferralId: openReferral?.followUpId ?? null,
  };
}

/** One row a card. `next_due`, `hidden_until` and `urgency` are those of an open card; a closed one has none. */
const card: StateTable<CardState> = {
  name: 'chronic_card',
  sql: `create table chronic_card (
          subject integer primary key, resident_id text not null, disease text not null, is_open integer not null,
          next_due text, hidden_until text, urgency integer, doctor_id text, grid_worker text,
          enrolled_on text not null, closed_on text, line text);
        create index chronic_card_resident on chronic_card (resident_id);
        create index chronic_card_managed on chronic_card (disease, enrolled_on);
        create index chronic_card_due on chronic_card
          (urgency desc, next_due, subject, hidden_until, disease, doctor_id, grid_worker, resident_id) where is_open = 1;`,
  columns: [
    'subject',
    'resident_id',
    'disease',
    'is_open',
    'next_due',
    'hidden_until',
    'urgency',
    'doctor_id',
    'grid_worker',
    'enrolled_on',
    'closed_on',
    'line',
  ],
  key: 1,
  rows: (state, no) => {
    const due = dueOf(state);
    return [
      [
        no,
        state.residentId,
        state.disease,
        due === null ? 0 : 1,
        due?.nextDue ?? null,
        due?.hiddenUntil ?? null,
        due?.urgency ?? null,
        state.doctorId,
        state.gridWorker,
        state.enrolledOn,
        state.closure?.localDate ?? null,
        due === null ? null : JSON.stringify(dueLine(state, due)),
      ],
    ];
  },
};

/** What was done in each year, and how the last follow-up of that year ended: what the indicators are counted from. */
const year: StateTable<CardState> = {
  name: 'chronic_year',
  sql: `create table chronic_year (year integer not null, subject integer not null, follow_ups integer not null,
          face_to_face integer not null, check_ups integer not null, incomplete integer not null, last_on text, last_controlled integer,
          last_class text, primary key (year, subject)) without rowid;`,
  columns: [
    'year',
    'subject',
    'follow_ups',
    'face_to_face',
    'check_ups',
    'incomplete',
    'last_on',
    'last_controlled',
    'last_class',
  ],
  key: 2,
  rows: (state, no) =>
    [...yearsOf(state)].map(([of, { followUps, faceToFace, checkUps, incomplete }]) => {
      const last = standing(state).findLast(({ localDate }) => localDate.startsWith(`${of}-`));
      const { controlled, classification } = last?.decision ?? {};
      return [
        of,
        no,
        followUps,
        faceToFace,
        checkUps,
        incomplete,
        last?.localDate ?? null,
        flag(controlled ?? null),
        classification?.code ?? null,
      ];
    }),
};

export const cardProjection = defineProjection(2, cardAggregate, [card, year]);

/** Only what stands on the lists. */
export const screeningProjection = defineProjection(1, screeningAggregate, [
  {
    name: 'screening',
    sql: `create table screening (subject integer primary key, resident_id text not null, disease text not null,
            kind text not null, raised_on text not null);
          create index screening_resident on screening (resident_id);
          create index screening_list on screening (disease, kind, raised_on, subject, resident_id);`,
    columns: ['subject', 'resident_id', 'disease', 'kind', 'raised_on'],
    key: 1,
    rows: ({ residentId, disease, open }, no) =>
      open === null ? [] : [[no, residentId, disease, open.kind, open.localDate]],
  },
]);
