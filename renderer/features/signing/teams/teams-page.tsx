import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { TeamView } from '../../../../contract/signing-views.ts';
import { useNode } from '../../../client/node-store.ts';
import { orpc } from '../../../client/query.ts';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { SigningPage } from '../signing-page.tsx';
import { leadingRoles } from '../signing-roles.ts';
import { TeamCard } from './team-card.tsx';
import { TeamDialog } from './team-dialog.tsx';
import styles from './teams.module.css';

/** 签约团队: who they are, what they are, how many residents they carry. */
export function TeamsPage() {
  const leads = useNode(({ session }) => session !== undefined && leadingRoles.includes(session.person.role));
  const teams = useQuery(orpc.signingTeams.list.queryOptions());
  /** The team that is changed; null for a new one. */
  const [edited, setEdited] = useState<TeamView | null>();
  useShortcut('Alt+N', '建立团队', () => setEdited(null), { enabled: leads });
  return (
    <SigningPage
      actions={
        leads && (
          <Button type="primary" onClick={() => setEdited(null)}>
            建立团队 <KeyHint keys="Alt+N" />
          </Button>
        )
      }
    >
      <FaultSentence error={teams.error} onRetry={() => void teams.refetch()} />
      {teams.isPending && !teams.error && <PageSkeleton />}
      {teams.data?.length === 0 && (
        <Empty title="还没有签约团队" hint="请公卫人员或院长建立团队，之后才能签约。" />
      )}
      <div className={styles.teams}>
        {teams.data?.map((team) => (
          <TeamCard key={team.teamId} team={team} mayChange={leads} onChange={() => setEdited(team)} />
        ))}
      </div>
      {edited !== undefined && <TeamDialog team={edited} onClose={() => setEdited(undefined)} />}
    </SigningPage>
  );
}
