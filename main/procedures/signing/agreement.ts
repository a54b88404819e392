import type { AgreementView, Seal } from '../../../contract/signing-views.ts';
import { draft } from '../../../domain/journal/index.ts';
import { contractKinds } from '../../../domain/signing/events.ts';
import type { ContractState } from '../../../domain/signing/state.ts';
import type { Services } from '../../services.ts';
import { os, refused } from '../base.ts';
import { notePartSeen } from '../looks.ts';
import { todayOf } from '../residents/views.ts';
import { contractOf } from './access.ts';
import { journalFault, openSignature, openText } from './seal.ts';

/** The agreement as it was signed, with every seal tried. */
export function agreementView(services: Services, contract: ContractState): AgreementView {
  const { contractId, document, prints } = contract;
  if (!document) throw refused('not-offered', '协议文本还没有生成。请先生成协议。');
  const text = openText(services, document);
  const signatures = contract.signatures.map((one) => openSignature(services, one));
  const faults = [
    text.ok ? null : text.fault,
    ...signatures.map(({ fault }) => fault),
    journalFault(services, contract),
  ].filter((fault) => fault !== null);
  const seal: Seal = faults.length === 0 ? { intact: true } : { intact: false, faults };
  return {
    contractId,
    number: document.number,
    text: text.ok ? text.value : null,
    textHash: document.textHash,
    signatures: signatures.map(({ view }) => view),
    seal,
    prints,
  };
}

export const agreement = os.signing.agreement.handler(({ input, context: { services, actor } }) => {
  const contract = contractOf(services, actor, input.contractId);
  notePartSeen(services, actor, contract.terms.residentId);
  return agreementView(services, contract);
});

export const print = os.signing.print.handler(({ input, context: { services, actor } }) => {
  services.store.append(actor, () => {
    const contract = contractOf(services, actor, input.contractId);
    if (!agreementView(services, contract).seal.intact)
      throw refused('seal-broken', '协议的封存已被破坏，没有打印。请告诉管理员。');
    return [draft(contractKinds.printed, input.contractId, { on: todayOf(services) })];
  });
  return { copy: contractOf(services, actor, input.contractId).prints };
});
