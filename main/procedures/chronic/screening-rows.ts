import type { ScreeningRow } from '../../../contract/chronic-views.ts';
import type { ScreeningState } from '../../../domain/chronic/screening/state.ts';
import type { Services } from '../../services.ts';
import { listedPerson } from './views.ts';

/** A finding as a line of its list; undefined once it is settled. */
export function screeningRowOf(services: Services, state: ScreeningState): ScreeningRow | undefined {
  const { screeningId, residentId, disease, open } = state;
  if (open === null) return undefined;
  return { screeningId, disease, ...listedPerson(services, residentId), finding: open };
}
