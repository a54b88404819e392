import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { ContractLine } from '../../../../contract/signing-views.ts';
import type { ContractStatus } from '../../../../domain/signing/status.ts';
import { orpc } from '../../../client/query.ts';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { ContractDetail } from '../contract/contract-detail.tsx';
import { ContractStatusMark } from '../contract-status-mark.tsx';
import { useSigningChanges } from '../refresh-signing.ts';
import { householdPath } from '../signing-path.ts';
import { termText } from '../signing-words.ts';
import styles from './chart.module.css';

const running: readonly ContractStatus[] = ['in-force', 'to-begin'];

/** The contracts of a resident's record: the one that runs in full, the others by a click. */
export function SigningTab({ residentId }: { readonly residentId: string }) {
  const contracts = useQuery(orpc.signing.ofResident.queryOptions({ input: { residentId } }));
  const [chosen, setChosen] = useState<string>();
  const [, navigate] = useLocation();
  useSigningChanges();
  if (contracts.error) {
    return <FaultSentence error={contracts.error} onRetry={() => void contracts.refetch()} />;
  }
  if (!contracts.data) return <PageSkeleton />;
  const current =
    contracts.data.find(({ status }) => status === 'in-force') ??
    contracts.data.find(({ status }) => running.includes(status)) ??
    contracts.data[0];
  const shownId = chosen ?? current?.contractId;
  return (
    <div className={styles.tab}>
      <Panel
        title="签约"
        actions={
          !contracts.data.some(({ status }) => running.includes(status)) && (
            <Button type="primary" onClick={() => navigate(householdPath(residentId))}>
              签约
            </Button>
          )
        }
      >
        {contracts.data.length === 0 && <Empty title="还没有签约" hint="点“签约”，可以和家人一次签完。" />}
        <ul className={styles.lines}>
          {contracts.data.map((line) => (
            <li key={line.contractId}>
              <Line
                line={line}
                isShown={line.contractId === shownId}
                onShow={() => setChosen(line.contractId)}
              />
            </li>
          ))}
        </ul>
      </Panel>
      {shownId !== undefined && <ContractDetail key={shownId} contractId={shownId} />}
    </div>
  );
}

interface LineProps {
  readonly line: ContractLine;
  readonly isShown: boolean;
  readonly onShow: () => void;
}

function Line({ line, isShown, onShow }: LineProps) {
  return (
    <button type="button" className={styles.line} aria-pressed={isShown} onClick={onShow}>
      <ContractStatusMark line={line} />
      <span>{termText(line)}</span>
      <span>
        {line.teamName}　{line.doctorName}
      </span>
      <span>{line.packageTitles.join('、')}</span>
    </button>
  );
}
