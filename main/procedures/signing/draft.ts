import type { AgreementInput } from '../../../contract/signing.ts';
import type { Actor, Draft } from '../../../domain/journal/index.ts';
import type { Terms } from '../../../domain/signing/events.ts';
import { quoteFee } from '../../../domain/signing/fees.ts';
import { packagesOf } from '../../../domain/signing/packages.ts';
import { decideDraft } from '../../../domain/signing/rules.ts';
import type { ContractState } from '../../../domain/signing/state.ts';
import { lastDayOf } from '../../../domain/signing/term.ts';
import { currentPolicy } from '../../policy/current.ts';
import type { Services } from '../../services.ts';
import { os, refused } from '../base.ts';
import { draftsOf } from '../drafts-of.ts';
import { standingResident } from '../records.ts';
import { contractOf, contractsOfPerson, teamOf } from './access.ts';
import { contractView } from './contract-view.ts';
import { decidingPacks } from './deciding-packs.ts';
import { groupsOfPerson } from './propose.ts';

export const quote = os.signing.quote.handler(({ input, context: { services } }) =>
  quoteFee(input.packageIds, input.agreedFen, currentPolicy(services), input.from),
);

export const draft = os.signing.draft.handler(({ input, context: { services, actor } }) => {
  const { agreements, householdId } = input;
  const people = new Set(agreements.map(({ residentId }) => standingResident(services, residentId).id));
  if (people.size < agreements.length)
    throw refused('person-twice', '同一个人出现了两次，没有保存。每人只起草一份协议。');
  if (new Set(agreements.map(({ contractId }) => contractId)).size < agreements.length)
    throw refused('contract-twice', '同一份协议出现了两次，没有保存。请刷新后重新起草。');
  services.store.append(actor, () =>
    agreements.flatMap((one) => draftOne(services, actor, one, householdId)),
  );
  return agreements.map(({ contractId }) =>
    contractView(services, actor, contractOf(services, actor, contractId)),
  );
});

/** What drafts one agreement with what was chosen; nothing where it was drafted already. */
export function draftOne(
  services: Services,
  actor: Actor,
  input: AgreementInput,
  householdId: string | undefined,
): readonly Draft[] {
  const { contractId, residentId } = input;
  // The page chose the id: a second click drafts once.
  if (services.store.state<ContractState>('contract', contractId)) return [];
  const terms = termsOf(services, actor, input, householdId);
  const others = contractsOfPerson(services, residentId);
  return draftsOf(decideDraft(contractId, terms, others, currentPolicy(services)), residentId);
}

/** What was chosen with what the record and the policy of the first day make of it. */
function termsOf(
  services: Services,
  actor: Actor,
  input: AgreementInput,
  householdId: string | undefined,
): Terms {
  const { from, years, teamId, doctorId, adviserId, waiver } = input;
  const policy = currentPolicy(services);
  const person = standingResident(services, input.residentId);
  if (person.status === 'closed')
    throw refused('record-closed', `${person.details.name} 的档案已注销，没有起草。请先核对档案。`, {
      subjectId: person.id,
    });
  requireMembers(services, input);
  const packages = packagesOf(input.packageIds, policy, from);
  if (packages.length < new Set(input.packageIds).size)
    throw refused('package-unknown', '所选服务包不在现行政策中，没有保存。请重新选择。');
  const { totalFen, payers, residentFen } = quoteFee(input.packageIds, input.agreedFen, policy, from);
  if (waiver && waiver.fen > residentFen)
    throw refused('waived-too-much', '减免不能多于个人应缴的部分，没有保存。');
  return {
    residentId: person.id,
    ...(householdId !== undefined && { householdId }),
    teamId,
    doctorId,
    ...(adviserId !== undefined && { adviserId }),
    ...(input.districtHospital !== undefined && { districtHospital: input.districtHospital }),
    ...(input.cityHospital !== undefined && { cityHospital: input.cityHospital }),
    groups: groupsOfPerson(services, actor, person, input.markedGroups, from).map(({ code }) => code),
    packages,
    from,
    until: lastDayOf(from, years),
    fee: { totalFen, payers: [...payers], ...(waiver && { waiver }) },
    ...(input.renews !== undefined && { renews: input.renews }),
    decidedBy: decidingPacks(policy, from),
  };
}

function requireMembers(services: Services, { teamId, doctorId, adviserId }: AgreementInput): void {
  const team = teamOf(services, teamId);
  if (!team.active) throw refused('team-dissolved', `${team.name}已解散，没有起草。请选择其他团队。`);
  const isMember = (id: string) => team.members.some(({ memberId }) => memberId === id);
  if (!isMember(doctorId) || (adviserId !== undefined && !isMember(adviserId)))
    throw refused('member-unknown', `所选医生或健康顾问不是${team.name}的成员，没有起草。请重新选择。`);
}
