import type { ScreeningRow } from '../../../contract/chronic-views.ts';
import type { ScreeningState } from '../../../domain/chronic/screening/state.ts';
import type { Services } from '../../services.ts';
import { standingResident } from '../records.ts';
import { standingLine } from '../residents/views.ts';
import { reachOf } from './views.ts';

/** A finding as a line of its list; undefined once it is settled. */
export function screeningRowOf(services: Services, state: ScreeningState): ScreeningRow | undefined {
  const { screeningId, residentId, disease, open } = state;
  if (open === null) return undefined;
  const resident = standingResident(services, residentId);
  return {
    screeningId,
    disease,
    resident: standingLine(services, resident.id),
    reach: reachOf(resident),
    finding: open,
  };
}
