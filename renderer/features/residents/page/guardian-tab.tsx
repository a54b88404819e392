import { Button } from 'antd';
import { useState } from 'react';
import type { Chart } from '../../../../contract/residents.ts';
import { fieldText } from '../../../../domain/residents/field-text.ts';
import { guardianSchema } from '../../../../domain/residents/guardian.ts';
import { node } from '../../../client/node.ts';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import { draftOf, type GuardianDraft, inputOf, noGuardian } from '../form/draft.ts';
import formStyles from '../form/form.module.css';
import { GuardianInputs } from '../form/guardian-inputs.tsx';
import { GuardianSearch } from '../form/guardian-search.tsx';
import styles from './page.module.css';
import { useRecordAct } from './use-record-act.ts';

interface GuardianTabProps {
  readonly chart: Chart;
  readonly mayWrite: boolean;
}

export function GuardianTab({ chart, mayWrite }: GuardianTabProps) {
  const [isEditing, setEditing] = useState(false);
  const { guardian, status } = chart.state;
  if (isEditing) return <GuardianEdit chart={chart} onDone={() => setEditing(false)} />;
  const change = mayWrite && status === 'active' && (
    <Button onClick={() => setEditing(true)}>{guardian ? '更换或修改监护人' : '登记监护人'}</Button>
  );
  return (
    <Panel title="监护人" actions={guardian && change}>
      {guardian ? (
        <p className={styles.large}>{fieldText('guardian', guardian)}</p>
      ) : (
        <Empty title="没有登记监护人" hint="未满14周岁，或不能自己作主的居民，应登记监护人。">
          {change}
        </Empty>
      )}
    </Panel>
  );
}

interface GuardianEditProps {
  readonly chart: Chart;
  readonly onDone: () => void;
}

function GuardianEdit({ chart, onDone }: GuardianEditProps) {
  const was = chart.state.guardian;
  const [draft, setDraft] = useState<GuardianDraft>(() => draftOf({ guardian: was }).guardian ?? noGuardian);
  const [reason, setReason] = useState('');
  const [isIncomplete, setIncomplete] = useState(false);
  const save = useRecordAct(
    (now: typeof was) => node.residents.setGuardian({ id: chart.state.id, was, now, reason: reason.trim() }),
    '监护人已保存',
    onDone,
  );

  function send() {
    const input = inputOf({ ...draftOf({}), guardian: draft }).guardian;
    const parsed = guardianSchema.nullable().safeParse(input);
    setIncomplete(!parsed.success);
    if (parsed.success) save.mutate(parsed.data);
  }

  return (
    <Panel title={was ? '更换或修改监护人' : '登记监护人'}>
      <GuardianSearch onFound={setDraft} />
      <GuardianInputs value={draft} onWrite={setDraft} />
      {was && (
        <div className={styles.reason}>
          <label className={formStyles.label} htmlFor="guardian-reason">
            <span className={formStyles.needed}>修改原因（会留下记录）</span>
          </label>
          <input
            className={formStyles.input}
            id="guardian-reason"
            type="text"
            autoComplete="off"
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </div>
      )}
      {isIncomplete && (
        <Sentence tone="danger">请填写监护人姓名和与本人的关系。全部留空表示没有监护人。</Sentence>
      )}
      <FaultSentence error={save.error} />
      <div className={styles.buttons}>
        <Button type="primary" loading={save.isPending} onClick={send}>
          保存
        </Button>
        <Button disabled={save.isPending} onClick={onDone}>
          不修改
        </Button>
      </div>
    </Panel>
  );
}
