import type { z } from 'zod';
import type { ecgKinds } from '../../../../../domain/ecg/record/events.ts';
import { type EcgState, ecgAggregate } from '../../../../../domain/ecg/record/state.ts';
import type { Draft } from '../../../../../domain/journal/entry.ts';
import type { Aggregate, EntryOf, Kind } from '../../../../../domain/journal/kind.ts';
import { entryOf, foldAll, type Place } from '../../visits/entries.ts';

type Kinds = Readonly<Record<string, Kind>>;

/** The state after a rule's drafts, each checked by its schema as the store does. */
export function foldDrafts<State, K extends Kinds>(
  aggregate: Aggregate<State, K>,
  drafts: readonly Draft[],
  from?: State,
  place: Place = {},
): State | undefined {
  const entries = drafts.map((made, i) => {
    const kind = Object.values<Kind>(aggregate.kinds).find((known) => known.kind === made.kind);
    if (!kind) throw new Error(`no kind ${made.kind}`);
    return entryOf(kind, made.subject.id, made.body, { ...place, seq: (place.seq ?? 1) + i }) as EntryOf<K>;
  });
  return foldAll(aggregate, entries, from);
}

export const tracing = {
  samples: 'ab'.repeat(32),
  leads: ['I', 'II'],
  rateHz: 500,
  count: 5_000,
  quality: 'diagnostic',
  lostSamples: 0,
  deviceModel: null,
} satisfies z.input<typeof ecgKinds.captured.body>['tracing'];

export const captured = {
  residentId: 'r1',
  visitId: null,
  takenAt: '2026-11-02T07:30:00+08:00',
  deviceId: 'd1',
  tracing,
  measures: null,
  findings: [],
  findingsAccepted: null,
} satisfies z.input<typeof ecgKinds.captured.body>;

export const imported = {
  residentId: null,
  takenAt: null,
  fileName: 'a.scp',
  format: 'scp',
  original: 'cd'.repeat(32),
  person: { name: '张三', number: null },
  tracing,
  measures: null,
  findings: [],
} satisfies z.input<typeof ecgKinds.imported.body>;

export const finding = {
  code: 'lead-off',
  severity: 'unusable' as const,
  leads: ['V3' as const],
  sentence: 'V3 脱落。',
  advice: '请重新贴电极。',
};
export const prompt = {
  code: 'bradycardia',
  sentence: '提示：心率过缓',
  because: '平均心率 32 次/分 ≤ 35 次/分',
};

/** What an ECG is after its first entry and those that follow. */
export function ecgAfter(drafts: readonly Draft[], from?: EcgState, place: Place = {}): EcgState {
  const state = foldDrafts(ecgAggregate, drafts, from, place);
  if (!state) throw new Error('no ECG');
  return state;
}
