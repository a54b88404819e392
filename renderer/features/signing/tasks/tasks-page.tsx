import { useQuery } from '@tanstack/react-query';
import { Button, Table } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { TeamTask } from '../../../../contract/signing-views.ts';
import { orpc } from '../../../client/query.ts';
import { CutList } from '../../../ui/cut-list.tsx';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';
import styles from '../signing.module.css';
import { SigningPage } from '../signing-page.tsx';
import { contractPath } from '../signing-path.ts';
import { doneByWords, taskTones, taskWords } from '../signing-words.ts';
import { TeamChoice } from '../team-choice.tsx';
import { ServeDialog } from './serve-dialog.tsx';
import { taskKey } from './task-key.ts';
import { TeamsProgress } from './teams-progress.tsx';

/** 履约: how far each team is, and what a team has to do now. */
export function TasksPage() {
  const progress = useQuery(orpc.signingTasks.progress.queryOptions());
  const [chosen, setChosen] = useState<string>();
  const teamId = chosen ?? progress.data?.[0]?.teamId;
  return (
    <SigningPage>
      <FaultSentence error={progress.error} onRetry={() => void progress.refetch()} />
      <TeamsProgress rows={progress.data} isLoading={progress.isPending} />
      <Panel title="到期和逾期的服务" actions={<TeamChoice value={teamId} onChange={setChosen} />}>
        {teamId !== undefined && <TeamTasks teamId={teamId} />}
        {teamId === undefined && progress.data && (
          <Empty title="还没有签约团队" hint="建立团队并签约后，这里列出要做的服务。" />
        )}
      </Panel>
    </SigningPage>
  );
}

function TeamTasks({ teamId }: { readonly teamId: string }) {
  const tasks = useQuery(orpc.signingTasks.ofTeam.queryOptions({ input: { teamId } }));
  const [serving, setServing] = useState<TeamTask>();
  return (
    <>
      <FaultSentence error={tasks.error} onRetry={() => void tasks.refetch()} />
      <CutList count={tasks.data?.length ?? 0} />
      <Table<TeamTask>
        rowKey={(task) => `${task.contractId} ${taskKey(task)}`}
        size="small"
        dataSource={tasks.data ?? []}
        loading={tasks.isPending && !tasks.error}
        pagination={{ pageSize: 20, hideOnSinglePage: true }}
        locale={{ emptyText: tasks.data ? <Empty title="一个月内没有到期的服务" /> : ' ' }}
      >
        <Table.Column<TeamTask>
          title="居民"
          render={(_, { contractId, resident }) => (
            <Link href={contractPath(contractId)}>{resident.name}</Link>
          )}
        />
        <Table.Column<TeamTask>
          title="电话和住址"
          render={(_, { phone, resident }) => (
            <>
              {phone ?? '无电话'}　<span className={styles.quiet}>{resident.place}</span>
            </>
          )}
        />
        <Table.Column<TeamTask>
          title="项目"
          render={(_, { content, time }) => `${content}（第 ${time} 次）`}
        />
        <Table.Column<TeamTask> title="最迟" dataIndex="dueOn" width={110} />
        <Table.Column<TeamTask>
          title="状态"
          width={110}
          render={(_, { state }) => <StatusMark tone={taskTones[state]}>{taskWords[state]}</StatusMark>}
        />
        <Table.Column<TeamTask>
          title="完成方式"
          width={200}
          render={(_, task) =>
            task.doneBy.includes('hand') ? (
              <Button size="small" onClick={() => setServing(task)}>
                记为完成
              </Button>
            ) : (
              task.doneBy.map((by) => doneByWords[by]).join('、')
            )
          }
        />
      </Table>
      {serving && (
        <ServeDialog contractId={serving.contractId} task={serving} onClose={() => setServing(undefined)} />
      )}
    </>
  );
}
