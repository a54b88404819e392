import { type Draft, draft } from '../../journal/index.ts';
import type { Reason } from '../../policy/decision.ts';
import { addDays, addMonths } from '../../residents/calendar-date.ts';
import { allow, type Decision, refuse } from '../../visits/decision.ts';
import { cardIdOf } from '../card/events.ts';
import type { Disease } from '../diseases.ts';
import { type FindingKind, findingKinds, type Settlement, screeningKinds } from './events.ts';
import type { ScreeningState } from './state.ts';

/** What a screening rule found, and by when to look again; null: to be seen to now. */
export interface Found {
  readonly kind: FindingKind;
  readonly again: { readonly months: number } | { readonly days: number } | null;
  readonly reasons: readonly Reason[];
}

export interface Screened {
  readonly residentId: string;
  readonly disease: Disease;
  readonly localDate: string;
  readonly vitalsId?: string;
}

const gravity = (kind: FindingKind) => findingKinds.indexOf(kind);

/** After a doctor set a finding aside, the same or a milder one is not told again before this day. */
function restsUntil({ last }: ScreeningState): string {
  if (last === null || last.how !== 'dismissed') return '';
  return last.againBy !== null && last.againBy > last.settledOn ? last.againBy : last.settledOn;
}

/** Whether a finding is news: graver than the one that is open, or than one that was lately set aside. */
export function isNews(state: ScreeningState | undefined, kind: FindingKind, localDate: string): boolean {
  if (state === undefined) return true;
  if (state.open) return gravity(kind) > gravity(state.open.kind);
  const { last } = state;
  if (last === null || last.how !== 'dismissed') return true;
  return gravity(kind) > gravity(last.kind) || localDate > restsUntil(state);
}

function againByOf({ again }: Found, localDate: string): string | null {
  if (again === null) return null;
  return 'days' in again ? addDays(localDate, again.days) : addMonths(localDate, again.months);
}

/** Puts a finding on its list; nothing where it stands there already. */
export function raiseFinding(
  state: ScreeningState | undefined,
  found: Found,
  { residentId, disease, localDate, vitalsId }: Screened,
): readonly Draft[] {
  if (!isNews(state, found.kind, localDate)) return [];
  const againBy = againByOf(found, localDate);
  return [
    draft(screeningKinds.raised, cardIdOf(residentId, disease), {
      residentId,
      disease,
      finding: found.kind,
      localDate,
      reasons: [...found.reasons],
      againBy,
      ...(vitalsId && { vitalsId }),
    }),
  ];
}

/** Takes what is open off its list; nothing where nothing is open. */
export function settleFinding(
  state: ScreeningState | undefined,
  how: Settlement,
  localDate: string,
): readonly Draft[] {
  return state?.open ? [draft(screeningKinds.settled, state.screeningId, { how, localDate })] : [];
}

export function decideDismiss(
  state: ScreeningState,
  reason: string,
  localDate: string,
): Decision<'not-open'> {
  if (!state.open) return refuse('not-open', '这条筛查线索已经处理，没有改动。请刷新后再看。');
  return allow(draft(screeningKinds.settled, state.screeningId, { how: 'dismissed', localDate, reason }));
}
