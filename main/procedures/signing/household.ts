import type { HouseholdMember } from '../../../contract/signing-views.ts';
import type { Actor } from '../../../domain/journal/index.ts';
import type { ResidentState } from '../../../domain/residents/state.ts';
import { householdReasons } from '../../../domain/signing/household.ts';
import { standingOf } from '../../../domain/signing/status.ts';
import type { Services } from '../../services.ts';
import { housemates } from '../../store/queries/housemates.ts';
import { os } from '../base.ts';
import { notePartSeen } from '../looks.ts';
import { standingResident } from '../records.ts';
import { standingLine, todayOf } from '../residents/views.ts';
import { contractsOfPerson } from './access.ts';
import { contractLine } from './lines.ts';

/** Those offered as one household with the person: open records only, merged ones as the record that stands. */
export const household = os.signing.household.handler(({ input, context: { services, actor } }) => {
  const person = standingResident(services, input.residentId);
  const others = new Map<string, ResidentState>();
  for (const { id } of housemates(services.store.db, person)) {
    const standing = standingResident(services, id);
    if (standing.id !== person.id && standing.status === 'active') others.set(standing.id, standing);
  }
  const members = [...others.values()]
    .map((other) => ({ other, reasons: householdReasons(person, other) }))
    .filter(({ reasons }) => reasons.length > 0)
    .toSorted((a, b) => b.reasons.length - a.reasons.length);
  notePartSeen(services, actor, person.id, ...members.map(({ other }) => other.id));
  return [
    memberView(services, actor, person.id, []),
    ...members.map(({ other, reasons }) => memberView(services, actor, other.id, reasons)),
  ];
});

function memberView(
  services: Services,
  actor: Actor,
  id: string,
  reasons: readonly string[],
): HouseholdMember {
  const { inForce } = standingOf(contractsOfPerson(services, id), todayOf(services));
  return {
    resident: standingLine(services, id),
    reasons,
    standing: inForce ? contractLine(services, actor, inForce) : null,
  };
}
