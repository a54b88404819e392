import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Clash, ContractLine } from '../../../../contract/signing-views.ts';
import { node } from '../../../client/node.ts';
import { orpc } from '../../../client/query.ts';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { sexAndAge } from '../../residents/search/hit-words.ts';
import { contractPath } from '../signing-path.ts';
import { termText } from '../signing-words.ts';
import { useSigningAct } from '../use-signing-act.ts';
import styles from './pending.module.css';

/** Two contracts of one person that were signed apart: one stands by rule until a person decides. */
export function ClashesPanel() {
  const clashes = useQuery(orpc.signing.clashes.queryOptions());
  return (
    <Panel title="重复签约">
      <FaultSentence error={clashes.error} onRetry={() => void clashes.refetch()} />
      {clashes.data?.length === 0 && <Empty title="没有重复签约" />}
      {clashes.data?.map((clash) => (
        <ClashCard key={`${clash.kept.contractId} ${clash.other.contractId}`} clash={clash} />
      ))}
    </Panel>
  );
}

function ClashCard({ clash: { resident, kept, other } }: { readonly clash: Clash }) {
  const [keep, setKeep] = useState<ContractLine>();
  const close = () => setKeep(undefined);
  const give = keep === kept ? other : kept;
  const settling = useSigningAct(
    (reason: string) => node.signing.settle({ keep: keep?.contractId ?? '', give: give.contractId, reason }),
    '已决定，另一份协议终止',
    close,
  );
  return (
    <article className={styles.clash} aria-label={`${resident.name}的重复签约`}>
      <h3>
        {resident.name}　{sexAndAge(resident)}
      </h3>
      <Side line={kept} note="先签字，暂时有效" onKeep={() => setKeep(kept)} />
      <Side line={other} note="后签字，暂不生效" onKeep={() => setKeep(other)} />
      {keep && (
        <ReasonDialog
          title={`保留 ${keep.teamName} ${keep.doctorName} 的协议`}
          explanation={`${give.teamName} ${give.doctorName} 的协议会终止。请先问清居民本人的意愿。`}
          okText="保留这份"
          act={settling}
          onConfirm={settling.mutate}
          onClose={close}
        />
      )}
    </article>
  );
}

interface SideProps {
  readonly line: ContractLine;
  readonly note: string;
  readonly onKeep: () => void;
}

function Side({ line, note, onKeep }: SideProps) {
  return (
    <div className={styles.side}>
      <Link href={contractPath(line.contractId)}>{line.number ?? '未编号'}</Link>
      <span>
        {line.teamName}　{line.doctorName}
      </span>
      <span>{termText(line)}</span>
      <span>{note}</span>
      <Button size="small" onClick={onKeep}>
        保留这份
      </Button>
    </div>
  );
}
