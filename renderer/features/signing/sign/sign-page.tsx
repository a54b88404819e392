import { useQueries } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useSearch } from 'wouter';
import { useHistoryState } from 'wouter/use-browser-location';
import type { AgreementView, ContractView } from '../../../../contract/signing-views.ts';
import { orpc } from '../../../client/query.ts';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { SIGNING_PATH } from '../signing-path.ts';
import { AllSigned } from './all-signed.tsx';
import { GuardianFields } from './guardian-fields.tsx';
import styles from './sign.module.css';
import { TextsPanel } from './texts-panel.tsx';
import { TurnList } from './turn-list.tsx';
import { TurnPad } from './turn-pad.tsx';
import { currentTurn, readGuardians, turnsOf } from './turns.ts';

/** Opening an agreement is an entry of the audit: it is loaded once, and again after a signature. */
const once = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 } as const;

/** 签字: one after the other, on one screen; the doctor last. */
export function SignPage() {
  const search = useSearch();
  const ids = useMemo(
    () => (new URLSearchParams(search).get('contracts') ?? '').split(',').filter((id) => id !== ''),
    [search],
  );
  const contracts = useQueries({
    queries: ids.map((contractId) => orpc.signing.get.queryOptions({ input: { contractId }, ...once })),
  });
  const agreements = useQueries({
    queries: ids.map((contractId) => orpc.signing.agreement.queryOptions({ input: { contractId }, ...once })),
  });
  const all = [...contracts, ...agreements];
  const error = all.find((one) => one.error)?.error;
  const known = contracts.flatMap(({ data }) => data ?? []);
  const texts = agreements.flatMap(({ data }) => data ?? []);
  return (
    <Page
      title="签字"
      actions={
        <Link href={SIGNING_PATH}>
          <Button>回到签约</Button>
        </Link>
      }
    >
      <FaultSentence error={error} onRetry={() => all.forEach((one) => void one.refetch())} />
      {ids.length === 0 && <Empty title="没有要签的协议" hint="请在“家医签约”里选择。" />}
      {!error && all.some((one) => one.isPending) && <PageSkeleton />}
      {ids.length > 0 && known.length === ids.length && texts.length === ids.length && (
        <Signing contracts={known} agreements={texts} />
      )}
    </Page>
  );
}

interface SigningProps {
  readonly contracts: readonly ContractView[];
  readonly agreements: readonly AgreementView[];
}

function Signing({ contracts, agreements }: SigningProps) {
  const told = useHistoryState<unknown>();
  const [guardians, setGuardians] = useState(() => readGuardians(told));
  const [chosen, setChosen] = useState<string>();
  const turns = turnsOf(contracts, guardians);
  const turn = currentTurn(turns, chosen);
  if (!turn) return <AllSigned contracts={contracts} agreements={agreements} />;
  return (
    <div className={styles.columns}>
      <TextsPanel
        key={turn.key}
        agreements={agreements.filter(({ contractId }) => turn.contractIds.includes(contractId))}
        contracts={contracts}
      />
      <div className={styles.side}>
        <TurnPad
          key={turn.key}
          turn={turn}
          agreements={agreements.filter(({ contractId }) => turn.contractIds.includes(contractId))}
        />
        {turn.role !== 'doctor' && (
          <GuardianFields turn={turn} guardians={guardians} onGuardians={setGuardians} />
        )}
        <TurnList turns={turns} shown={turn.key} contracts={contracts} onChoose={setChosen} />
      </div>
    </div>
  );
}
