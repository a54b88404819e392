import { type Draft, draft } from '../../../domain/journal/index.ts';
import { SIGNED_ANEW } from '../../../domain/signing/endings.ts';
import { contractKinds, type Signature } from '../../../domain/signing/events.ts';
import { decideSign } from '../../../domain/signing/rules.ts';
import type { ContractState } from '../../../domain/signing/state.ts';
import { isSignature, type Strokes } from '../../../domain/signing/strokes.ts';
import type { Services } from '../../services.ts';
import { os, refused } from '../base.ts';
import { draftsOf } from '../drafts-of.ts';
import { contractOf, contractsOfPerson } from './access.ts';
import { contractView } from './contract-view.ts';
import { openText } from './seal.ts';

/** One drawn signature under all texts that were shown, or under none. */
export const sign = os.signing.sign.handler(({ input, context: { services, actor } }) => {
  const { agreements: asked, strokes, ...signer } = input;
  const agreements = [...new Map(asked.map((one) => [one.contractId, one])).values()];
  if (!isSignature(strokes)) throw refused('no-signature', '签字太短，没有保存。请重新签字。');
  services.store.append(actor, () => {
    const drawn = putStrokes(services, strokes);
    return agreements.flatMap(({ contractId, textHash }) =>
      signOne(services, contractOf(services, actor, contractId), { ...signer, strokes: drawn, textHash }),
    );
  });
  return agreements.map(({ contractId }) =>
    contractView(services, actor, contractOf(services, actor, contractId)),
  );
});

/** Keeps what was drawn, and gives the name by which a signature tells of it. */
export function putStrokes({ store }: Services, strokes: Strokes): string {
  return store.blobs.put(Buffer.from(JSON.stringify(strokes), 'utf8'));
}

/** What puts one signature under one agreement, and with the second one ends the agreement that is renewed. */
export function signOne(services: Services, contract: ContractState, signature: Signature): readonly Draft[] {
  const text = contract.document && openText(services, contract.document);
  if (text && !text.ok) throw refused('seal-broken', text.fault);
  const { residentId } = contract.terms;
  const drafts = draftsOf(
    decideSign(contract, signature, contractsOfPerson(services, residentId)),
    residentId,
  );
  const isWhole = contract.signatures.length === 1;
  return isWhole ? [...drafts, ...endRenewed(services, contract)] : drafts;
}

/** 续约: with both signatures the contract before is told what takes its place; it runs to its last day. */
function endRenewed({ store }: Services, { contractId, terms }: ContractState): readonly Draft[] {
  const before =
    terms.renews === undefined ? undefined : store.state<ContractState>('contract', terms.renews);
  if (!before || before.ending) return [];
  return [
    draft(contractKinds.ended, before.contractId, {
      why: SIGNED_ANEW,
      on: before.terms.until,
      successor: contractId,
    }),
  ];
}
