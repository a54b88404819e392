import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useSearch } from 'wouter';
import { orpc } from '../../../client/query.ts';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Page } from '../../../ui/page.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { SIGNING_PATH } from '../signing-path.ts';
import type { Choices } from './choices.ts';
import styles from './household.module.css';
import { HouseholdForm } from './household-form.tsx';
import { HouseholdList } from './household-list.tsx';

/** Opening a record is an entry of the audit: nothing is asked again while the page stands. */
const once = { staleTime: Number.POSITIVE_INFINITY, gcTime: 0 } as const;

/** 家庭签约: who of the household signs, then all their agreements in one go. */
export function HouseholdPage() {
  const query = new URLSearchParams(useSearch());
  const residentId = query.get('resident') ?? '';
  const renews = query.get('renews');
  return (
    <Page
      title="家庭签约"
      actions={
        <Link href={SIGNING_PATH}>
          <Button>换一户</Button>
        </Link>
      }
    >
      {residentId === '' ? (
        <Empty title="还没有选人" hint="请在“家医签约”里查找要签约的居民。" />
      ) : (
        <Household key={residentId} residentId={residentId} renews={renews} />
      )}
    </Page>
  );
}

interface HouseholdProps {
  readonly residentId: string;
  readonly renews: string | null;
}

function Household({ residentId, renews }: HouseholdProps) {
  const household = useQuery(orpc.signing.household.queryOptions({ input: { residentId }, ...once }));
  const [ticked, setTicked] = useState<readonly string[]>();
  const [choices, setChoices] = useState<Choices>();
  if (household.error) {
    return <FaultSentence error={household.error} onRetry={() => void household.refetch()} />;
  }
  if (!household.data) return <PageSkeleton />;
  const members = household.data;
  // Who has a contract already is asked again only when somebody wants it.
  const chosen =
    ticked ??
    members
      .filter(({ resident, standing }) => resident.id === residentId || standing === null)
      .map(({ resident }) => resident.id);
  return (
    <div className={styles.columns}>
      <HouseholdList members={members} ticked={chosen} onTicked={setTicked} />
      {chosen.length === 0 ? (
        <Empty title="请勾选签约的人" />
      ) : (
        <HouseholdForm
          key={chosen.join(' ')}
          residentIds={chosen}
          renews={renews === null ? {} : { [residentId]: renews }}
          before={choices}
          onChoices={setChoices}
        />
      )}
    </div>
  );
}
