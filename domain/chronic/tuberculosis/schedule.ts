import { inForce, type Policy } from '../../policy/in-force.ts';

export type Supervision = 'staff' | 'family' | 'self';
export type TreatmentPhase = 'intensive' | 'continuation';

/** Days to the next follow-up: staff see the patient every month; family and self in the intensive phase every ten days. */
export function tuberculosisDays(
  supervision: Supervision,
  phase: TreatmentPhase,
  policy: Policy,
  localDate: string,
): number {
  const { value } = inForce(policy, 'tuberculosis.followUp', localDate);
  if (supervision === 'staff') return value.supervisedDays;
  return phase === 'intensive' ? value.intensiveDays : value.continuationDays;
}

/** Within so many days of taking over somebody is visited for the first time. */
export function firstVisitDays(policy: Policy, localDate: string): number {
  return Math.ceil(inForce(policy, 'tuberculosis.followUp', localDate).value.firstVisitHours / 24);
}

export type FirstVisit =
  | { readonly kind: 'due'; readonly byMs: number }
  | { readonly kind: 'overdue'; readonly byMs: number }
  /** Not met as often as the rule says within the time: told to the specialised institution. */
  | { readonly kind: 'report'; readonly byMs: number };

/** 首次入户 within 72 hours of taking over (Unix ms); `misses`: visits at which nobody was met. */
export function firstVisit(
  takenOverMs: number,
  misses: number,
  nowMs: number,
  policy: Policy,
  localDate: string,
): FirstVisit {
  const { value } = inForce(policy, 'tuberculosis.followUp', localDate);
  const byMs = takenOverMs + value.firstVisitHours * 3_600_000;
  if (misses >= value.missesBeforeReport) return { kind: 'report', byMs };
  return { kind: nowMs <= byMs ? 'due' : 'overdue', byMs };
}

/** 规则服药: what was taken of what was to be taken, in per cent; undefined before anything was to be taken. */
export function regularity(
  taken: number,
  due: number,
  policy: Policy,
  localDate: string,
): { readonly percent: number; readonly isRegular: boolean } | undefined {
  if (!(due > 0) || !(taken >= 0)) return undefined;
  const { regularPercent } = inForce(policy, 'tuberculosis.followUp', localDate).value;
  return { percent: Math.min(100, (taken / due) * 100), isRegular: taken * 100 >= due * regularPercent };
}
