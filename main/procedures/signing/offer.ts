import { hash as digest } from 'node:crypto';
import { CLINIC, type ClinicState, type SeatState } from '../../../domain/clinic/state.ts';
import type { Actor, Draft } from '../../../domain/journal/index.ts';
import { inForce } from '../../../domain/policy/in-force.ts';
import { addressText } from '../../../domain/residents/address.ts';
import { type AgreementFacts, agreementText } from '../../../domain/signing/agreement.ts';
import { guardianNameOf } from '../../../domain/signing/guardian.ts';
import { type NumberOf, nextNumber, numberRange, numberStem } from '../../../domain/signing/number.ts';
import { decideOffer } from '../../../domain/signing/rules.ts';
import type { ContractState } from '../../../domain/signing/state.ts';
import { currentPolicy } from '../../policy/current.ts';
import type { Services } from '../../services.ts';
import { highestNumber, highestReceipt } from '../../store/queries/signing.ts';
import { os, refused } from '../base.ts';
import { draftsOf } from '../drafts-of.ts';
import { notePartSeen } from '../looks.ts';
import { standingResident } from '../records.ts';
import { todayOf } from '../residents/views.ts';
import { contractOf, teamOf } from './access.ts';
import { agreementView } from './agreement.ts';
import { adviserName, groupLabels } from './contract-view.ts';
import { memberOf } from './lines.ts';

export const offer = os.signing.offer.handler(({ input, context: { services, actor } }) => {
  services.store.append(actor, () => offerAll(services, actor, input.contractIds));
  const contracts = input.contractIds.map((id) => contractOf(services, actor, id));
  notePartSeen(services, actor, ...contracts.map(({ terms }) => terms.residentId));
  return contracts.map((contract) => agreementView(services, contract));
});

/** What offers the texts of drafts, numbered one after the other; nothing for those that have theirs. */
export function offerAll(services: Services, actor: Actor, contractIds: readonly string[]): readonly Draft[] {
  let given: string | null = null;
  return [...new Set(contractIds)].flatMap((id): readonly Draft[] => {
    const contract = contractOf(services, actor, id);
    if (contract.document && !contract.ending) return [];
    const number = nextOf(services, actor.seatId, 'agreement', given);
    given = number;
    const bytes = Buffer.from(agreementText(factsOf(services, contract, number)), 'utf8');
    const text = services.store.blobs.put(bytes);
    return draftsOf(decideOffer(contract, { number, text, textHash: digest('sha256', bytes, 'hex') }));
  });
}

/** The seat's next number of the year; `given`: the last one of this very save. */
export function nextOf(
  services: Services,
  seatId: string,
  of: NumberOf,
  given: string | null = null,
): string {
  const { store } = services;
  const prefix = store.state<SeatState>('seat', seatId)?.prefix;
  const region = store.state<ClinicState>('clinic', CLINIC)?.region;
  if (prefix === undefined || !region)
    throw refused('seat-unknown', '本座位没有登记编号字母，不能编号。请管理员检查座位设置。');
  const year = todayOf(services).slice(0, 4);
  const stem = numberStem(of, region.countyCode + region.townshipCode, year, prefix);
  const highest = of === 'agreement' ? highestNumber : highestReceipt;
  return nextNumber(stem, given ?? highest(store.db, numberRange(stem)));
}

function factsOf(services: Services, contract: ContractState, number: string): AgreementFacts {
  const { terms } = contract;
  const policy = currentPolicy(services);
  const person = standingResident(services, terms.residentId);
  const { details } = person;
  const team = teamOf(services, terms.teamId);
  const doctor = memberOf(services, terms.teamId, terms.doctorId);
  const address = details.homeAddress ?? details.registeredAddress;
  return {
    number,
    clinicName: services.store.state<ClinicState>('clinic', CLINIC)?.name ?? '',
    resident: {
      name: details.name,
      idNumber: details.idNumber,
      phone: details.phone,
      address: address && addressText(address),
    },
    guardianName: guardianNameOf(person, todayOf(services)),
    team: {
      name: team.name,
      shape: inForce(policy, 'signing.team', terms.from).value.shape,
      members: team.members.map(({ name }) => name),
    },
    doctor: { name: doctor?.name ?? '', phone: doctor?.phone ?? null },
    adviserName: adviserName(services, contract),
    terms,
    groupLabels: groupLabels(terms.groups, policy, terms.from).map(({ label }) => label),
    packages: terms.packages,
    privileges: inForce(policy, 'signing.privileges', terms.from).value.privileges,
    endings: inForce(policy, 'signing.endings', terms.from).value.reasons.map(({ label }) => label),
  };
}
