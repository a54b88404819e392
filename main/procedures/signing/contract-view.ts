import type { ContractView, Labelled, SignatureView } from '../../../contract/signing-views.ts';
import { type Actor, stampMs } from '../../../domain/journal/index.ts';
import { inForce, type Policy } from '../../../domain/policy/in-force.ts';
import { owedOf } from '../../../domain/signing/fees.ts';
import { guardianNameOf } from '../../../domain/signing/guardian.ts';
import type { ContractState, SignedAs } from '../../../domain/signing/state.ts';
import { standingOf } from '../../../domain/signing/status.ts';
import { fulfilment, tasksOf } from '../../../domain/signing/tasks.ts';
import { currentPolicy } from '../../policy/current.ts';
import type { Services } from '../../services.ts';
import { standingResident } from '../records.ts';
import { staffName, standingLine, todayOf } from '../residents/views.ts';
import { contractsOfPerson } from './access.ts';
import { contractLine, doctorName, memberOf, teamName } from './lines.ts';

export function contractView(services: Services, actor: Actor, contract: ContractState): ContractView {
  const { terms, document, signatures, waiver, payments, lostTransfer } = contract;
  const today = todayOf(services);
  const policy = currentPolicy(services);
  return {
    ...contractLine(services, actor, contract),
    resident: standingLine(services, terms.residentId),
    guardianName: guardianName(services, contract),
    groups: groupLabels(terms.groups, policy, terms.from),
    doctorId: terms.doctorId,
    adviserName: adviserName(services, contract),
    districtHospital: terms.districtHospital ?? null,
    cityHospital: terms.cityHospital ?? null,
    packageIds: terms.packages.map(({ id }) => id),
    textHash: document?.textHash ?? null,
    signatures: signatures.map((one) => signatureLine(services, one)),
    residentFen: terms.fee.payers.find(({ id }) => id === 'resident')?.fen ?? 0,
    waiver,
    owed: owedOf(contract, today),
    payments,
    progress: fulfilment(tasksOf(contract, today)),
    ending: endingView(contract, policy),
    lostTransfer: lostTransfer && {
      teamName: teamName(services, lostTransfer.teamId),
      doctorName: doctorName(services, lostTransfer),
    },
    clash: clashOf(services, actor, contract),
    decidedBy: terms.decidedBy,
  };
}

export function groupLabels(
  codes: readonly string[],
  policy: Policy,
  localDate: string,
): readonly Labelled[] {
  const { groups } = inForce(policy, 'signing.groups', localDate).value;
  return codes.map((code) => ({ code, label: groups.find((one) => one.code === code)?.label ?? code }));
}

/** The record may arrive here after the contract. */
function guardianName(services: Services, { terms: { residentId } }: ContractState): string | null {
  if (!services.store.state('resident', residentId)) return null;
  return guardianNameOf(standingResident(services, residentId), todayOf(services));
}

export function adviserName(services: Services, { terms }: ContractState): string | null {
  if (terms.adviserId === undefined) return null;
  return memberOf(services, terms.teamId, terms.adviserId)?.name ?? terms.adviserId;
}

export function signatureLine(services: Services, one: SignedAs): Omit<SignatureView, 'strokes'> {
  return {
    role: one.role,
    name: one.name,
    with: one.with,
    atMs: stampMs(one.at),
    staffName: staffName(services, one.staffId),
    textHash: one.textHash,
  };
}

function endingView({ ending }: ContractState, policy: Policy): ContractView['ending'] {
  if (!ending) return null;
  const { reasons } = inForce(policy, 'signing.endings', ending.on).value;
  return { ...ending, label: reasons.find(({ code }) => code === ending.why)?.label ?? ending.why };
}

function clashOf(services: Services, actor: Actor, contract: ContractState): ContractView['clash'] {
  const { clashes } = standingOf(contractsOfPerson(services, contract.terms.residentId), todayOf(services));
  for (const { kept, other } of clashes) {
    if (kept.contractId === contract.contractId) return contractLine(services, actor, other);
    if (other.contractId === contract.contractId) return contractLine(services, actor, kept);
  }
  return null;
}
