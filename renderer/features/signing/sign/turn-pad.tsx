import { Button } from 'antd';
import { useState } from 'react';
import type { AgreementView, ContractView } from '../../../../contract/signing-views.ts';
import { isSignature } from '../../../../domain/signing/strokes.ts';
import { faultOf } from '../../../client/errors.ts';
import { node } from '../../../client/node.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { Panel } from '../../../ui/page.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { undoStroke } from '../pad/ink.ts';
import { nothingDrawn, SignaturePad } from '../pad/signature-pad.tsx';
import { reopenAgreements } from '../refresh-signing.ts';
import { signerWords } from '../signing-words.ts';
import { useSigningAct } from '../use-signing-act.ts';
import styles from './sign.module.css';
import type { Turn } from './turns.ts';

interface TurnPadProps {
  readonly turn: Turn;
  /** The texts that are signed, as they stand on the screen. */
  readonly agreements: readonly AgreementView[];
  readonly contracts: readonly ContractView[];
}

/** Where one of them signs; what is signed is sealed with the hash of the very text that is shown. */
export function TurnPad({ turn, agreements, contracts }: TurnPadProps) {
  const [drawn, setDrawn] = useState(nothingDrawn);
  const { role, name } = turn;
  const who = `${signerWords[role]} ${name}`;
  const signing = useSigningAct(
    () =>
      node.signing.sign({
        agreements: agreements.map(({ contractId, textHash }) => ({ contractId, textHash })),
        role,
        name,
        strokes: drawn.ink.strokes,
        with: drawn.kind,
      }),
    `${who} 已签字`,
    () => void reopenAgreements(turn.contractIds),
  );
  const isWhole = agreements.every(({ seal, text }) => seal.intact && text !== null);
  const canSign = isWhole && name !== '' && isSignature(drawn.ink.strokes);
  const refusedId = signing.error ? faultOf(signing.error).subjectId : undefined;
  const refused = contracts.find(({ residentId }) => residentId === refusedId);
  const confirm = () => {
    if (canSign && !signing.isPending) signing.mutate(undefined);
  };
  useShortcut('Ctrl+Enter', '确认签字', confirm);
  useShortcut('Ctrl+Z', '撤销一笔', () => setDrawn(({ ink, kind }) => ({ ink: undoStroke(ink), kind })));
  return (
    <Panel>
      <SignaturePad label={who} drawn={drawn} onDrawn={setDrawn} />
      {!isWhole && <Sentence tone="danger">协议全文与封存的不一致，不能签字。</Sentence>}
      {refused && <b>{refused.residentName}的协议：</b>}
      <FaultSentence error={signing.error} />
      <div className={styles.confirm}>
        <Button type="primary" size="large" disabled={!canSign} loading={signing.isPending} onClick={confirm}>
          确认签字 <KeyHint keys="Ctrl+Enter" />
        </Button>
        {role === 'doctor' && (
          <span className={styles.quiet}>医生不在可以离开本页，稍后在“家医签约”的待签字里补签。</span>
        )}
      </div>
    </Panel>
  );
}
