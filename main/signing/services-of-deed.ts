import type { CardState, FollowUp } from '../../domain/chronic/card/state.ts';
import { DISEASES } from '../../domain/chronic/diseases.ts';
import { isFaceToFace } from '../../domain/chronic/forms/face-to-face.ts';
import type { Draft } from '../../domain/journal/index.ts';
import { type Deed, servicesOfDeed, withdrawalsOfDeed } from '../../domain/signing/automatic.ts';
import { GROUP_OF_DISEASE } from '../../domain/signing/groups.ts';
import type { ContractState } from '../../domain/signing/state.ts';
import { standingOf } from '../../domain/signing/status.ts';
import { idsOfPerson } from '../procedures/records.ts';
import type { Services } from '../services.ts';
import { contractsOfResidents } from '../store/queries/signing.ts';

/**
 * 履约 by what was done anyway: the entries that put a deed down under the person's contract in force, for a procedure
 * that appends them with its own. None where there is no contract, or nothing of it was open.
 */
export function servicesFor(services: Services, residentId: string, deed: Deed): readonly Draft[] {
  const { inForce } = standingOf(contractsOf(services, residentId), deed.on);
  return inForce ? servicesOfDeed(inForce, deed) : [];
}

/** A follow-up face to face; one by phone is not what the packages promise. 老年人 fill in their check-up's form. */
export function followUpFulfils(
  services: Services,
  { residentId, disease }: CardState,
  { followUpId, localDate, values }: Pick<FollowUp, 'followUpId' | 'localDate' | 'values'>,
): readonly Draft[] {
  if (!isFaceToFace(values)) return [];
  const isCheckUp = disease === 'elderly';
  return servicesFor(services, residentId, {
    by: isCheckUp ? 'check-up' : 'follow-up',
    deedId: followUpId,
    on: localDate,
    group: GROUP_OF_DISEASE[disease] ?? '',
    evidence: `${DISEASES[disease]}${isCheckUp ? '体检' : '随访'} ${localDate}`,
  });
}

export function checkUpFulfils(
  services: Services,
  residentId: string,
  { checkUpId, localDate }: { readonly checkUpId: string; readonly localDate: string },
): readonly Draft[] {
  const evidence = `健康体检 ${localDate}`;
  const deed: Deed = { by: 'check-up', deedId: checkUpId, on: localDate, group: null, evidence };
  return servicesFor(services, residentId, deed);
}

/** A deed that was withdrawn fulfilled nothing. */
export function takenBack(
  services: Services,
  residentId: string,
  deedId: string,
  reason: string,
): readonly Draft[] {
  return contractsOf(services, residentId).flatMap((contract) => withdrawalsOfDeed(contract, deedId, reason));
}

function contractsOf(services: Services, residentId: string): readonly ContractState[] {
  const { store } = services;
  const ids = store.state('resident', residentId) ? idsOfPerson(services, residentId) : [residentId];
  return contractsOfResidents(store.db, ids);
}
