import { Button } from 'antd';
import { Link, useLocation } from 'wouter';
import type { AgreementView, ContractView } from '../../../../contract/signing-views.ts';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { Panel } from '../../../ui/page.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { ContractStatusMark } from '../contract-status-mark.tsx';
import { PrintAgreements } from '../document/print-agreements.tsx';
import { contractPath, FEES_PATH, SIGNING_PATH } from '../signing-path.ts';
import { termText } from '../signing-words.ts';
import styles from './sign.module.css';

interface AllSignedProps {
  readonly contracts: readonly ContractView[];
  readonly agreements: readonly AgreementView[];
}

/** The household has signed: print, take the fee, next household. */
export function AllSigned({ contracts, agreements }: AllSignedProps) {
  const [, navigate] = useLocation();
  useShortcut('Alt+N', '签下一户', () => navigate(SIGNING_PATH));
  return (
    <Panel title="都签好了">
      <Sentence tone="good">签字和协议全文已封存，此后任何改动都会被发现。</Sentence>
      <ul className={styles.signed}>
        {contracts.map((contract) => (
          <li key={contract.contractId}>
            <Link href={contractPath(contract.contractId)}>{contract.residentName}</Link>
            <span>{contract.number}</span>
            <span>{termText(contract)}</span>
            <ContractStatusMark line={contract} />
          </li>
        ))}
      </ul>
      <div className={styles.confirm}>
        <PrintAgreements agreements={agreements} />
        <Link href={FEES_PATH}>
          <Button>去收费</Button>
        </Link>
        <Button onClick={() => navigate(SIGNING_PATH)}>
          签下一户 <KeyHint keys="Alt+N" />
        </Button>
      </div>
    </Panel>
  );
}
