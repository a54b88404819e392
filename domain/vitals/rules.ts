import type { z } from 'zod';
import { draft } from '../journal/kind.ts';
import { allow, type Decision, type Refused, refuse } from '../visits/decision.ts';
import { checkVitals, type VitalError } from './check.ts';
import { localDateOf, vitalsKinds } from './events.ts';
import type { Person } from './limits.ts';
import { changedValues, staleFields, type VitalsState } from './state.ts';
import type { VitalValues } from './values.ts';

type Body<Name extends keyof typeof vitalsKinds> = Readonly<z.input<(typeof vitalsKinds)[Name]['body']>>;

export type VitalsRefusalCode =
  | 'implausible'
  | 'nothing-measured'
  | 'in-the-future'
  | 'withdrawn'
  | 'changed-meanwhile'
  | 'nothing-changed';
export type VitalsDecision =
  | Decision<Exclude<VitalsRefusalCode, 'implausible'>>
  | (Refused<'implausible'> & { readonly errors: readonly VitalError[] });

/** A device's clock may run a little ahead of the node's. */
const AHEAD_MS = 10 * 60_000;

function implausibleOf(values: VitalValues, person: Person, localDate: string): VitalsDecision | null {
  const { errors } = checkVitals(values, person, localDate);
  const first = errors[0];
  return first ? { ...refuse('implausible', first.sentence), errors } : null;
}

const isMeasured = (values: VitalValues) => Object.values(values).some((value) => typeof value === 'number');

/** A new set, by hand or from a device; refused when a value is implausible, never because it is abnormal. */
export function decideRecordVitals(
  vitalsId: string,
  body: Body<'recorded'>,
  person: Person,
  nowMs: number,
): VitalsDecision {
  if (!isMeasured(body.values)) return refuse('nothing-measured', '没有填写任何测量值，未保存。');
  const measuredMs = Date.parse(body.measuredAt);
  if (!(measuredMs <= nowMs + AHEAD_MS)) {
    return refuse('in-the-future', '测量时间晚于现在，未保存。请核对测量时间和本机时钟。');
  }
  return (
    implausibleOf(body.values, person, localDateOf(body.measuredAt)) ??
    allow(draft(vitalsKinds.recorded, vitalsId, body))
  );
}

const withdrawn = () => refuse('withdrawn', '这组测量已作废，未改动。请重新录入一组。');

/** A correction; it must have seen the values that stand, and what results must be plausible as a whole. */
export function decideCorrectVitals(
  state: VitalsState,
  body: Body<'corrected'>,
  person: Person,
): VitalsDecision {
  if (state.withdrawn) return withdrawn();
  const next = changedValues(state.values, body.changes);
  if (staleFields(state.values, body.changes).length > 0) {
    return refuse('changed-meanwhile', '这组测量刚被他人修改，您的修改未保存。请核对最新数值后再改。');
  }
  if (!isMeasured(next))
    return refuse('nothing-measured', '修改后没有任何测量值，未保存。整组有误时请用“作废”。');
  const isSame = Object.values(body.changes).every(
    (change) => change === undefined || change.was === change.now,
  );
  if (isSame) return refuse('nothing-changed', '数值没有变化，未保存。');
  return (
    implausibleOf(next, person, state.localDate) ?? allow(draft(vitalsKinds.corrected, state.vitalsId, body))
  );
}

/** The whole set was wrong, such as another person's. */
export function decideWithdrawVitals(state: VitalsState, body: Body<'withdrawn'>): VitalsDecision {
  return state.withdrawn ? withdrawn() : allow(draft(vitalsKinds.withdrawn, state.vitalsId, body));
}
