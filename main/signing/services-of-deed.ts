import type { Disease } from '../../domain/chronic/diseases.ts';
import type { Draft } from '../../domain/journal/index.ts';
import { type Deed, servicesOfDeed } from '../../domain/signing/automatic.ts';
import { GROUP_OF_DISEASE } from '../../domain/signing/groups.ts';
import { standingOf } from '../../domain/signing/status.ts';
import { idsOfPerson } from '../procedures/records.ts';
import type { Services } from '../services.ts';
import { contractsOfResidents } from '../store/queries/signing.ts';

/**
 * 履约 by what was done anyway: the entries that put a deed down under the person's contract in force, for a procedure
 * that appends them with its own. None where there is no contract, or nothing of it was open.
 */
export function servicesFor(services: Services, residentId: string, deed: Deed): readonly Draft[] {
  const { store } = services;
  const ids = store.state('resident', residentId) ? idsOfPerson(services, residentId) : [residentId];
  const { inForce } = standingOf(contractsOfResidents(store.db, ids), deed.on);
  return inForce ? servicesOfDeed(inForce, deed) : [];
}

/** The group whose packages a follow-up of a disease serves; an empty word serves only what is for everybody. */
export function groupOf(disease: Disease): string {
  return GROUP_OF_DISEASE[disease] ?? '';
}
