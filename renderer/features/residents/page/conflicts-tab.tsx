import { Button } from 'antd';
import type { Chart } from '../../../../contract/residents.ts';
import { node } from '../../../client/node.ts';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { type ConflictGroup, groupConflicts } from './conflict-groups.ts';
import { momentText } from './moment-text.ts';
import styles from './page.module.css';
import { useRecordAct } from './use-record-act.ts';

interface ConflictsTabProps {
  readonly chart: Chart;
  readonly mayWrite: boolean;
}

/** 待处理: two seats wrote one field without having seen each other; a person says what is right. */
export function ConflictsTab({ chart, mayWrite }: ConflictsTabProps) {
  const groups = groupConflicts(chart.conflicts, chart.state);
  if (groups.length === 0) {
    return (
      <Panel>
        <Empty title="没有待处理的冲突" hint="两处同时改了同一项、互相没有看到时，会在这里请人决定。" />
      </Panel>
    );
  }
  return (
    <Panel title="两处同时改过，请核对后选择正确的一项">
      {groups.map((group) => (
        <Conflict key={group.field} id={chart.state.id} group={group} mayWrite={mayWrite} />
      ))}
    </Panel>
  );
}

interface ConflictProps {
  readonly id: string;
  readonly group: ConflictGroup;
  readonly mayWrite: boolean;
}

function Conflict({ id, group, mayWrite }: ConflictProps) {
  const { field, label, choices, settles } = group;
  const resolve = useRecordAct(
    (chosen: unknown) => node.residents.resolveConflict({ id, field, chosen, settles: [...settles] }),
    `${label}已处理`,
  );
  return (
    <section className={styles.conflict}>
      <h3>{label}</h3>
      {choices.map(({ text, value, by }, at) => (
        <div className={styles.choice} key={text}>
          <Button
            disabled={!mayWrite || resolve.isPending}
            type={at === 0 ? 'primary' : 'default'}
            onClick={() => resolve.mutate(value)}
          >
            {at === 0 ? '保留现在的' : '改用这个'}
          </Button>
          <span>
            <strong>{text}</strong>
            {at === 0 && <span className={styles.quiet}>（档案现在的内容）</span>}
            {by && (
              <span className={styles.quiet}>
                {by.staffName}，{momentText(by.atMs)}
              </span>
            )}
          </span>
        </div>
      ))}
      <FaultSentence error={resolve.error} />
    </section>
  );
}
