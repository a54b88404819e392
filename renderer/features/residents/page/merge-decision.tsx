import { Button, Radio } from 'antd';
import { useLocation } from 'wouter';
import type { Chart, SideBySide } from '../../../../contract/residents.ts';
import { node } from '../../../client/node.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import { recordPath } from '../record-path.ts';
import { changeMerge, endMerge, type OpenMerge } from './open-merges.ts';
import styles from './page.module.css';
import { ReasonField } from './reason-field.tsx';
import { useRecordAct } from './use-record-act.ts';

interface MergeDecisionProps {
  /** Whose page it is. */
  readonly id: string;
  readonly both: SideBySide;
  readonly open: OpenMerge;
}

/** Both records field by field, which of them stays, and why. */
export function MergeDecision({ id, both, open }: MergeDecisionProps) {
  const { a, b, reasons, warnings } = both;
  const { survivor, reason } = open;
  const onDone = () => endMerge(id);
  const [, navigate] = useLocation();
  const loser = survivor === a.state.id ? b.state.id : a.state.id;
  const merge = useRecordAct(
    () => node.residents.merge({ loser, survivor, reason: reason.trim() }),
    '两份档案已合并，可以在“合并”中撤销',
    () => {
      onDone();
      navigate(recordPath(survivor), { replace: true });
    },
  );
  return (
    <div className={styles.merge}>
      {reasons.length > 0 && <p className={styles.quiet}>可能是同一个人：{reasons.join('，')}</p>}
      {warnings.map((warning) => (
        <Sentence tone="warn" key={warning}>
          {warning}
        </Sentence>
      ))}
      <SideTable both={both} />
      <Radio.Group
        value={survivor}
        onChange={(event) => changeMerge(id, { survivor: String(event.target.value) })}
        options={[
          { value: a.state.id, label: `保留左边：${nameOf(a)}` },
          { value: b.state.id, label: `保留右边：${nameOf(b)}` },
        ]}
      />
      <ReasonField label="合并原因" value={reason} onChange={(text) => changeMerge(id, { reason: text })} />
      <FaultSentence error={merge.error} />
      <div className={styles.buttons}>
        <Button
          type="primary"
          danger
          disabled={reason.trim() === ''}
          loading={merge.isPending}
          onClick={() => merge.mutate(undefined)}
        >
          合并
        </Button>
        <Button disabled={merge.isPending} onClick={onDone}>
          不合并
        </Button>
        <span className={styles.quiet}>另一份不会删除，查找时会自动转到保留的档案，以后可以撤销。</span>
      </div>
    </div>
  );
}

const nameOf = ({ line, state }: Chart) => `${line.name}，档案号 ${state.recordNumber ?? '未编号'}`;

function SideTable({ both }: { readonly both: SideBySide }) {
  return (
    <table className={styles.compare}>
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">左：{nameOf(both.a)}</th>
          <th scope="col">右：{nameOf(both.b)}</th>
          <th scope="col">对照</th>
        </tr>
      </thead>
      <tbody>
        {both.fields.map(({ field, label, a, b, differs }) => (
          <tr key={field} data-differs={differs}>
            <th scope="row">{label}</th>
            <td>{a}</td>
            <td>{b}</td>
            <td>{differs ? '≠ 不同' : '＝ 相同'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
