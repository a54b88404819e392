import { useQuery } from '@tanstack/react-query';
import { Button, Progress, Table } from 'antd';
import { useState } from 'react';
import type { ContractView, TaskView } from '../../../../contract/signing-views.ts';
import { orpc } from '../../../client/query.ts';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { doneByWords, taskTones, taskWords } from '../signing-words.ts';
import { ConfirmDialog } from '../tasks/confirm-dialog.tsx';
import { ServeDialog } from '../tasks/serve-dialog.tsx';
import { taskKey } from '../tasks/task-key.ts';
import { WithdrawDialog } from '../tasks/withdraw-dialog.tsx';
import styles from './contract.module.css';

/** 履约: what was promised for this contract year, by when, and how it was done. */
export function TasksPanel({ contract }: { readonly contract: ContractView }) {
  const { contractId, progress, status } = contract;
  const tasks = useQuery(orpc.signingTasks.ofContract.queryOptions({ input: { contractId } }));
  const percent = progress.promised === 0 ? 0 : Math.round((progress.done / progress.promised) * 100);
  return (
    <Panel title="履约">
      <FaultSentence error={tasks.error} onRetry={() => void tasks.refetch()} />
      <div className={styles.progress}>
        <span>
          本签约年完成 {progress.done} / {progress.promised} 项
        </span>
        <Progress percent={percent} size="small" />
      </div>
      <Table<TaskView>
        rowKey={taskKey}
        size="small"
        dataSource={tasks.data ?? []}
        loading={tasks.isPending && !tasks.error}
        pagination={{ pageSize: 10, hideOnSinglePage: true }}
        locale={{ emptyText: tasks.data ? <Empty title="没有约定次数的项目" /> : ' ' }}
      >
        <Table.Column<TaskView>
          title="项目"
          render={(_, { content, time }) => `${content}（第 ${time} 次）`}
        />
        <Table.Column<TaskView> title="最迟" width={110} dataIndex="dueOn" />
        <Table.Column<TaskView>
          title="状态"
          render={(_, task) => (
            <TaskState contractId={contractId} task={task} isOpen={status === 'in-force'} />
          )}
        />
      </Table>
    </Panel>
  );
}

interface TaskStateProps {
  readonly contractId: string;
  readonly task: TaskView;
  /** The contract is in force: what is not done can still be. */
  readonly isOpen: boolean;
}

function TaskState({ contractId, task, isOpen }: TaskStateProps) {
  const [dialog, setDialog] = useState<'serve' | 'confirm' | 'withdraw'>();
  const close = () => setDialog(undefined);
  const { service } = task;
  return (
    <div className={styles.state}>
      <StatusMark tone={taskTones[task.state]}>{taskWords[task.state]}</StatusMark>
      {service && (
        <span className={styles.quiet}>
          {service.on} {doneByWords[service.by]} {task.staffName}
          {service.by === 'hand' && `　${service.evidence}`}
        </span>
      )}
      {service?.confirmed && (
        <span>
          居民已确认{service.confirmed.rating !== null && ` ${'★'.repeat(service.confirmed.rating)}`}
        </span>
      )}
      {isOpen && !service && task.doneBy.includes('hand') && (
        <Button size="small" onClick={() => setDialog('serve')}>
          记为完成
        </Button>
      )}
      {service && !service.confirmed && (
        <>
          <Button size="small" onClick={() => setDialog('confirm')}>
            居民确认
          </Button>
          <Button size="small" onClick={() => setDialog('withdraw')}>
            撤回
          </Button>
        </>
      )}
      {dialog === 'serve' && <ServeDialog contractId={contractId} task={task} onClose={close} />}
      {dialog === 'confirm' && service && (
        <ConfirmDialog contractId={contractId} service={service} onClose={close} />
      )}
      {dialog === 'withdraw' && service && (
        <WithdrawDialog contractId={contractId} service={service} onClose={close} />
      )}
    </div>
  );
}
