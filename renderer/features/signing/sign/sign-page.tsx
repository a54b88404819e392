import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { Link, useSearch } from 'wouter';
import type { AgreementView, ContractView } from '../../../../contract/signing-views.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { SIGNING_PATH } from '../signing-path.ts';
import { AllSigned } from './all-signed.tsx';
import { GuardianFields } from './guardian-fields.tsx';
import styles from './sign.module.css';
import { TextsPanel } from './texts-panel.tsx';
import { TurnList } from './turn-list.tsx';
import { TurnPad } from './turn-pad.tsx';
import { currentTurn, guardiansOf, type Said, turnsOf } from './turns.ts';
import { UnopenedList } from './unopened-list.tsx';
import { useOpened } from './use-opened.ts';

/** 签字: one after the other, on one screen; the doctor last. */
export function SignPage() {
  const search = useSearch();
  const ids = useMemo(
    () => (new URLSearchParams(search).get('contracts') ?? '').split(',').filter((id) => id !== ''),
    [search],
  );
  const { contracts, agreements, unopened, isPending } = useOpened(ids);
  return (
    <Page
      title="签字"
      actions={
        <Link href={SIGNING_PATH}>
          <Button>回到签约</Button>
        </Link>
      }
    >
      {ids.length === 0 && <Empty title="没有要签的协议" hint="请在“家医签约”里选择。" />}
      <UnopenedList unopened={unopened} />
      {isPending && <PageSkeleton />}
      {!isPending && contracts.length > 0 && <Signing contracts={contracts} agreements={agreements} />}
    </Page>
  );
}

interface SigningProps {
  readonly contracts: readonly ContractView[];
  readonly agreements: readonly AgreementView[];
}

function Signing({ contracts, agreements }: SigningProps) {
  const [said, setSaid] = useState<Said>({});
  const [chosen, setChosen] = useState<string>();
  const turns = turnsOf(contracts, guardiansOf(contracts, said));
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
          contracts={contracts}
        />
        {turn.role !== 'doctor' && (
          <GuardianFields
            key={`for ${turn.contractIds[0]}`}
            turn={turn}
            onSaid={(more) => setSaid({ ...said, ...more })}
          />
        )}
        <TurnList turns={turns} shown={turn.key} contracts={contracts} onChoose={setChosen} />
      </div>
    </div>
  );
}
