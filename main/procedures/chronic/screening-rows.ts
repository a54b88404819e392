import type { ScreeningRow } from '../../../contract/chronic-views.ts';
import type { ScreeningState } from '../../../domain/chronic/screening/state.ts';
import type { Services } from '../../services.ts';
import { residentOf, standingLine } from '../residents/views.ts';
import { reachOf } from './views.ts';

/** A finding as a line of its list; undefined once it is settled. */
export function screeningRowOf(services: Services, state: ScreeningState): ScreeningRow | undefined {
  const { screeningId, residentId, disease, open } = state;
  if (open === null) return undefined;
  const resident = standingLine(services, residentId);
  return {
    screeningId,
    disease,
    resident,
    reach: reachOf(residentOf(services, resident.id)),
    finding: open,
  };
}
