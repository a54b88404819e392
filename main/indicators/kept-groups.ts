import type { Disease } from '../../domain/chronic/diseases.ts';
import type { Entry } from '../../domain/journal/index.ts';
import { type IndicatorId, indicatorIds } from '../../domain/reporting/indicators.ts';
import { localDateOf } from '../clinic-time.ts';
import type { Services } from '../services.ts';
import type { Store } from '../store/store.ts';
import { type CountedGroup, countedGroups } from './counted.ts';

/** A kind of change: of every subject of a type, of one kind of entry, or of the cards of one disease. */
type Mark = string;

const PEOPLE: readonly Mark[] = ['resident', 'contract', 'policy'];
const CARDS: readonly Mark[] = ['chronic.enrolled', 'chronic.closed', 'chronic.reopened'];
const cardsOf = (disease: Disease): readonly Mark[] => [...PEOPLE, `card.${disease}`];

/** By what an indicator may change. A follow-up of one disease counts nothing anew but the numbers of that disease. */
const MARKS: Readonly<Record<IndicatorId, readonly Mark[]>> = {
  'signed-all': PEOPLE,
  'signed-priority': [...PEOPLE, ...CARDS],
  renewed: PEOPLE,
  fulfilled: PEOPLE,
  satisfied: [...PEOPLE, 'survey'],
  'hypertension-managed': cardsOf('hypertension'),
  'hypertension-controlled': cardsOf('hypertension'),
  'diabetes-managed': cardsOf('diabetes'),
  'diabetes-controlled': cardsOf('diabetes'),
  'mental-managed': cardsOf('mental'),
  'mental-controlled': cardsOf('mental'),
  'tuberculosis-managed': cardsOf('tuberculosis'),
  'tuberculosis-controlled': cardsOf('tuberculosis'),
  'copd-managed': cardsOf('copd'),
  'hepatitis-b-managed': cardsOf('hepatitis-b'),
  'elderly-checked': [
    ...PEOPLE,
    ...CARDS,
    'chronic.checked-up',
    'chronic.check-up-withdrawn',
    'card.elderly',
  ],
  'aed-ready': ['aed', 'clinic', 'signing-team', 'policy'],
  'points-earned': [...PEOPLE, 'points'],
  'points-redeemed': [...PEOPLE, 'points'],
};

interface Kept {
  readonly date: string;
  readonly groups: readonly CountedGroup[];
}

const keptOf = new WeakMap<Store, Map<IndicatorId, Kept>>();

/** What an indicator counted, kept until the day is over or an entry comes by which it may change. */
export function keptGroups(services: Services, id: IndicatorId): readonly CountedGroup[] {
  const kept = keptOf.get(services.store) ?? keepFor(services.store);
  const date = localDateOf(services.nowMs());
  const known = kept.get(id);
  if (known?.date === date) return known.groups;
  const groups = countedGroups(services, id);
  kept.set(id, { date, groups });
  return groups;
}

function keepFor(store: Store): Map<IndicatorId, Kept> {
  const kept = new Map<IndicatorId, Kept>();
  keptOf.set(store, kept);
  store.onCommitted((entries) => {
    const marks = new Set(entries.flatMap(marksOf));
    for (const id of indicatorIds) if (MARKS[id].some((mark) => marks.has(mark))) kept.delete(id);
  });
  return kept;
}

/** A card's id ends with its disease. */
function marksOf({ kind, subject: { type, id } }: Entry): readonly Mark[] {
  return type === 'chronic-card' ? [kind, `card.${id.slice(id.lastIndexOf('.') + 1)}`] : [type];
}
