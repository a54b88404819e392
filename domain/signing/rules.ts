import type { z } from 'zod';
import { draft } from '../journal/index.ts';
import { inForce, type Policy } from '../policy/in-force.ts';
import { allow, type Decision, refuse } from '../visits/decision.ts';
import { SIGNED_ANEW } from './endings.ts';
import { contractKinds, type Terms } from './events.ts';
import type { ContractState } from './state.ts';
import { lastDayOfContract, standingOf, statusOn } from './status.ts';
import { dayBefore, lastDayOf } from './term.ts';

type Body<Name extends keyof typeof contractKinds> = Readonly<z.input<(typeof contractKinds)[Name]['body']>>;

export type SigningRefusal =
  | 'already-signed'
  | 'term-not-offered'
  | 'package-unknown'
  | 'not-draft'
  | 'not-offered'
  | 'text-differs'
  | 'party-signed'
  | 'ended'
  | 'reason-unknown'
  | 'not-in-force'
  | 'payer-unknown'
  | 'paid-too-much'
  | 'unknown-payment'
  | 'unknown-service'
  | 'item-unknown'
  | 'confirmed-already'
  | 'waived-too-much'
  | 'same-doctor';

/** A new agreement. `contracts`: all of the person. One that is in force or signed for those days stands in the way. */
export function decideDraft(
  contractId: string,
  terms: Terms,
  contracts: readonly ContractState[],
  policy: Policy,
): Decision<SigningRefusal> {
  const clash = signedWithin(terms, contracts);
  if (clash)
    return refuse(
      'already-signed',
      `此人已有协议（至 ${lastDayOfContract(clash)}），没有新建。续约请从次日起，换医请用“变更医生”。`,
    );
  const { years } = inForce(policy, 'signing.term', terms.from).value;
  if (!years.some((count) => lastDayOf(terms.from, count) === terms.until))
    return refuse('term-not-offered', `签约年限应为 ${years.join('、')} 年，没有保存。`);
  const { packages } = inForce(policy, 'signing.packages', terms.from).value;
  const isKnown = ({ id }: { readonly id: string }) => packages.some((one) => one.id === id);
  if (!terms.packages.every(isKnown))
    return refuse('package-unknown', '所选服务包不在现行政策中，没有保存。请重新选择。');
  return allow(draft(contractKinds.drafted, contractId, terms));
}

export function decideOffer(contract: ContractState, body: Body<'offered'>): Decision<SigningRefusal> {
  if (contract.ending) return refuse('ended', '这份协议已终止，没有改动。');
  if (contract.document)
    return refuse('not-draft', '协议文本已经生成，内容不能再改。需要改动请作废后重新起草。');
  return allow(draft(contractKinds.offered, contract.contractId, body));
}

/** The contract of a person that binds them on some day of these terms. */
function signedWithin(
  { from, until }: Terms,
  contracts: readonly ContractState[],
): ContractState | undefined {
  return contracts.find(
    (one) => one.signedAt !== null && lastDayOfContract(one) >= from && one.terms.from <= until,
  );
}

/**
 * 签字. What is signed must be the very text that was offered, by somebody whom no other contract binds meanwhile: of two
 * drafts the first to be signed counts. `contracts`: all of the person.
 */
export function decideSign(
  contract: ContractState,
  body: Body<'signed'>,
  contracts: readonly ContractState[],
): Decision<SigningRefusal> {
  if (contract.ending) return refuse('ended', '这份协议已终止，不能签字。');
  if (!contract.document) return refuse('not-offered', '协议文本还没有生成，不能签字。');
  if (contract.document.textHash !== body.textHash)
    return refuse('text-differs', '屏幕上的协议文本与生成的不一致，签字没有保存。请重新打开协议。');
  const isDoctor = body.role === 'doctor';
  if (contract.signatures.some(({ role }) => (role === 'doctor') === isDoctor))
    return refuse('party-signed', `${isDoctor ? '医生' : '居民'}已经签过字，没有重复保存。`);
  const others = contracts.filter(({ contractId }) => contractId !== contract.contractId);
  const clash = signedWithin(contract.terms, others);
  if (clash)
    return refuse(
      'already-signed',
      `此人已有签好的协议（至 ${lastDayOfContract(clash)}），签字没有保存。请作废多出的这一份。`,
    );
  return allow(draft(contractKinds.signed, contract.contractId, body));
}

export function decideTransfer(
  contract: ContractState,
  body: Body<'transferred'>,
  today: string,
): Decision<SigningRefusal> {
  if (!['in-force', 'to-begin'].includes(statusOn(contract, today)))
    return refuse('not-in-force', '协议不在有效期内，不能变更医生。');
  if (contract.terms.doctorId === body.doctorId.now && contract.terms.teamId === body.teamId.now)
    return refuse('same-doctor', '医生没有变化，没有保存。');
  return allow(draft(contractKinds.transferred, contract.contractId, body));
}

/** 解约, with a reason of the policy. A draft is given up the same way. */
export function decideEnd(
  contract: ContractState,
  body: Body<'ended'>,
  policy: Policy,
): Decision<SigningRefusal> {
  if (contract.ending) return refuse('ended', '这份协议已经终止，没有重复。');
  const { reasons } = inForce(policy, 'signing.endings', body.on).value;
  if (!reasons.some(({ code }) => code === body.why)) return refuse('reason-unknown', '请选择解约原因。');
  return allow(draft(contractKinds.ended, contract.contractId, body));
}

/** A person decides which of two contracts that were signed apart stands: both are told of it, the other one ends. */
export function decideSettle(
  keep: ContractState,
  give: ContractState,
  reason: string,
  today: string,
  contracts: readonly ContractState[],
): Decision<SigningRefusal> {
  const { clashes } = standingOf(contracts, today);
  const isClash = clashes.some(
    ({ kept, other }) =>
      (kept.contractId === keep.contractId && other.contractId === give.contractId) ||
      (kept.contractId === give.contractId && other.contractId === keep.contractId),
  );
  if (!isClash) return refuse('not-in-force', '这两份协议没有冲突，或已经处理。请刷新后再看。');
  return allow(
    draft(contractKinds.conflictSettled, keep.contractId, { other: give.contractId, keeps: true, reason }),
    draft(contractKinds.conflictSettled, give.contractId, { other: keep.contractId, keeps: false, reason }),
    // No day of it is left: on the day of the decision the person has one family doctor already.
    draft(contractKinds.ended, give.contractId, {
      why: SIGNED_ANEW,
      on: dayBefore(today),
      successor: keep.contractId,
    }),
  );
}

/** 缴费. Nobody pays more than their part. */
export function decidePay(
  contract: ContractState,
  body: Body<'paid'>,
  owedFen: number,
): Decision<SigningRefusal> {
  if (!contract.terms.fee.payers.some(({ id }) => id === body.payer))
    return refuse('payer-unknown', '协议里没有这个缴费方，没有保存。');
  if (body.fen > owedFen)
    return refuse('paid-too-much', `只需再缴 ${(owedFen / 100).toFixed(2)} 元，没有保存。请核对金额。`);
  return allow(draft(contractKinds.paid, contract.contractId, body));
}

export function decideReverse(
  contract: ContractState,
  body: Body<'paymentReversed'>,
): Decision<SigningRefusal> {
  const standing = contract.payments.some(
    ({ paymentId, reversed }) => paymentId === body.paymentId && reversed === null,
  );
  if (!standing) return refuse('unknown-payment', '没有这笔缴费，或已经冲红。');
  return allow(draft(contractKinds.paymentReversed, contract.contractId, body));
}

/** 困难减免: at most the resident's part of a year. */
export function decideWaive(contract: ContractState, body: Body<'waived'>): Decision<SigningRefusal> {
  if (contract.ending) return refuse('ended', '这份协议已终止，没有改动。');
  const own = contract.terms.fee.payers.find(({ id }) => id === 'resident')?.fen ?? 0;
  if (body.fen > own)
    return refuse('waived-too-much', `个人每年只缴 ${(own / 100).toFixed(2)} 元，减免不能更多，没有保存。`);
  return allow(draft(contractKinds.waived, contract.contractId, body));
}

/** 履约. An item that is not promised is not counted. */
export function decideServe(
  contract: ContractState,
  body: Body<'served'>,
  today: string,
): Decision<SigningRefusal> {
  if (body.on > today) return refuse('not-in-force', '服务日期晚于今天，没有记为履约。请核对日期。');
  if (contract.services.some(({ serviceId }) => serviceId === body.serviceId)) return allow();
  if (statusOn(contract, body.on) !== 'in-force')
    return refuse('not-in-force', '那一天协议不在有效期内，没有记为履约。');
  const item = contract.terms.packages
    .find(({ id }) => id === body.packageId)
    ?.items.find(({ id }) => id === body.itemId);
  if (!item?.doneBy.includes(body.by))
    return refuse('item-unknown', '协议的服务包里没有这一项，没有记为履约。');
  return allow(draft(contractKinds.served, contract.contractId, body));
}

/** A service that was put down wrongly: it stays in the journal and counts for nothing. */
export function decideWithdrawService(
  contract: ContractState,
  body: Body<'serviceWithdrawn'>,
): Decision<SigningRefusal> {
  if (!serviceOf(contract, body.serviceId)) return refuse('unknown-service', '没有这项服务记录，没有保存。');
  return allow(draft(contractKinds.serviceWithdrawn, contract.contractId, body));
}

function serviceOf({ services }: ContractState, id: string) {
  return services.find(({ serviceId, withdrawn }) => serviceId === id && withdrawn === null);
}

export function decideConfirm(
  contract: ContractState,
  body: Body<'serviceConfirmed'>,
): Decision<SigningRefusal> {
  const service = serviceOf(contract, body.serviceId);
  if (!service) return refuse('unknown-service', '没有这项服务记录，没有保存。');
  if (service.confirmed) return refuse('confirmed-already', '居民已经确认过这项服务，没有重复保存。');
  return allow(draft(contractKinds.serviceConfirmed, contract.contractId, body));
}
