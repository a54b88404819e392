import { defineAggregate, type EntryOf } from '../journal/index.ts';
import { sameValue } from '../residents/same-value.ts';
import {
  type AedChanges,
  type AedFacts,
  aedKinds,
  CHANGEABLE,
  type ChangeableField,
  type Inspection,
  type PartName,
  type Point,
  rescuerKinds,
  villagePointKinds,
} from './events.ts';

export interface Fault {
  readonly faultId: string;
  readonly on: string;
  readonly what: string;
  readonly repaired: { readonly on: string; readonly how: string } | null;
}

/** A field that two nodes changed without having seen each other; the later change stands. */
export interface AedConflict {
  readonly field: ChangeableField;
  readonly lost: unknown;
}

export interface AedState extends AedFacts {
  readonly aedId: string;
  readonly inspections: readonly Inspection[];
  readonly faults: readonly Fault[];
  readonly uses: readonly {
    readonly useId: string;
    readonly on: string;
    readonly shocks: number;
    readonly outcome: string;
  }[];
  readonly drills: readonly { readonly drillId: string; readonly on: string; readonly people: number }[];
  /** Pads that were opened and not replaced yet. */
  readonly missing: readonly PartName[];
  readonly retired: { readonly on: string; readonly reason: string } | null;
  /** 待处理: settled by the next change of the field. */
  readonly conflicts: readonly AedConflict[];
}

type AedEntry = EntryOf<typeof aedKinds>;

/** Where a part stands in the state. */
export const FIELD_OF_PART = {
  'adult-pads': 'adultPads',
  'child-pads': 'childPads',
  battery: 'battery',
} as const;

const byDay = <Item extends { readonly on: string }>(items: readonly Item[]) =>
  items.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

function once<Item, Key extends keyof Item>(items: readonly Item[], item: Item, key: Key): readonly Item[] {
  return items.some((each) => each[key] === item[key]) ? items : [...items, item];
}

function fold(state: AedState | undefined, entry: AedEntry): AedState | undefined {
  if (entry.kind === 'aed.registered') {
    if (state) return state;
    const none = {
      inspections: [],
      faults: [],
      uses: [],
      drills: [],
      missing: [],
      retired: null,
      conflicts: [],
    };
    return { ...entry.body, aedId: entry.subject.id, ...none };
  }
  if (state === undefined) return undefined;
  switch (entry.kind) {
    case 'aed.changed':
      return change(state, entry.body.changes);
    case 'aed.inspected':
      return { ...state, inspections: byDay(once(state.inspections, entry.body, 'inspectionId')) };
    case 'aed.fault-reported':
      return { ...state, faults: byDay(once(state.faults, { ...entry.body, repaired: null }, 'faultId')) };
    case 'aed.fault-repaired': {
      const { faultId, on, how } = entry.body;
      const faults = state.faults.map((one) =>
        one.faultId === faultId ? { ...one, repaired: one.repaired ?? { on, how } } : one,
      );
      return { ...state, faults };
    }
    case 'aed.used': {
      const { opened, ...use } = entry.body;
      const missing = opened === 'none' ? state.missing : [...new Set([...state.missing, opened])];
      return { ...state, uses: byDay(once(state.uses, use, 'useId')), missing };
    }
    case 'aed.replaced': {
      const { part, now } = entry.body;
      return { ...state, [FIELD_OF_PART[part]]: now, missing: state.missing.filter((name) => name !== part) };
    }
    case 'aed.drilled':
      return { ...state, drills: byDay(once(state.drills, entry.body, 'drillId')) };
    case 'aed.retired':
      return { ...state, retired: state.retired ?? entry.body };
  }
}

/** The last writer wins, and what was written over unseen is shown until somebody changes the field again. */
function change(state: AedState, changes: AedChanges): AedState {
  const now: Record<string, unknown> = { ...state };
  const conflicts = state.conflicts.filter(({ field }) => changes[field] === undefined);
  for (const field of CHANGEABLE) {
    const one = changes[field];
    if (!one) continue;
    const current = now[field] ?? null;
    if (![one.was, one.now].some((value) => sameValue(value, current)))
      conflicts.push({ field, lost: current });
    if (one.now === null) delete now[field];
    else now[field] = one.now;
  }
  return { ...(now as unknown as AedState), conflicts };
}

export const aedAggregate = defineAggregate('aed', aedKinds, fold);

export interface RescuerState {
  readonly rescuerId: string;
  readonly name: string;
  readonly phone: string;
  readonly villageCode: string | null;
  readonly trainedOn: string;
  readonly validUntil: string;
  readonly active: boolean;
}

function foldRescuer(
  state: RescuerState | undefined,
  entry: EntryOf<typeof rescuerKinds>,
): RescuerState | undefined {
  switch (entry.kind) {
    case 'aed.rescuer-trained': {
      const { villageCode, ...body } = entry.body;
      return { ...body, rescuerId: entry.subject.id, villageCode: villageCode ?? null, active: true };
    }
    case 'aed.rescuer-left':
      return state && { ...state, active: false };
  }
}

export const rescuerAggregate = defineAggregate('rescuer', rescuerKinds, foldRescuer);

export const villagePointAggregate = defineAggregate(
  'village-point',
  villagePointKinds,
  (_state: Point | undefined, { body }: EntryOf<typeof villagePointKinds>): Point => body,
);
