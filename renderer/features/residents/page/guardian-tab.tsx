import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { Chart } from '../../../../contract/residents.ts';
import { fieldText } from '../../../../domain/residents/field-text.ts';
import { guardianSchema } from '../../../../domain/residents/guardian.ts';
import { faultOf } from '../../../client/errors.ts';
import { node } from '../../../client/node.ts';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { Panel } from '../../../ui/page.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { draftOf, type GuardianDraft, inputOf, noGuardian } from '../form/draft.ts';
import { FormFrame } from '../form/form-area.tsx';
import { GuardianInputs } from '../form/guardian-inputs.tsx';
import { GuardianSearch } from '../form/guardian-search.tsx';
import { enterFirst } from '../form/move-on.ts';
import styles from './page.module.css';
import { ReasonField } from './reason-field.tsx';
import { useRecordAct } from './use-record-act.ts';

interface GuardianTabProps {
  readonly chart: Chart;
  readonly mayWrite: boolean;
  readonly isShown: boolean;
}

export function GuardianTab({ chart, mayWrite, isShown }: GuardianTabProps) {
  const [isEditing, setEditing] = useState(false);
  const { guardian, status, mergedInto } = chart.state;
  if (isEditing) return <GuardianEdit chart={chart} isShown={isShown} onDone={() => setEditing(false)} />;
  const change = mayWrite && status === 'active' && mergedInto === null && (
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

/** What the node says of the reason, where it refused for want of one. */
function reasonFault(error: unknown): string | undefined {
  const fields = error === null ? [] : faultOf(error).fields;
  return fields.find(({ field }) => field === 'reason')?.sentence;
}

interface GuardianEditProps {
  readonly chart: Chart;
  readonly isShown: boolean;
  readonly onDone: () => void;
}

function GuardianEdit({ chart, isShown, onDone }: GuardianEditProps) {
  // As it was shown: only so can a change over another one be noticed.
  const [was] = useState(chart.state.guardian);
  const [draft, setDraft] = useState<GuardianDraft>(() => draftOf({ guardian: was }).guardian ?? noGuardian);
  const [reason, setReason] = useState('');
  const [isIncomplete, setIncomplete] = useState(false);
  const area = useRef<HTMLFormElement>(null);
  const save = useRecordAct(
    (now: typeof was) => node.residents.setGuardian({ id: chart.state.id, was, now, reason: reason.trim() }),
    '监护人已保存',
    onDone,
  );
  const noReason = reasonFault(save.error);

  useEffect(() => {
    if (area.current) enterFirst(area.current, ['guardian']);
  }, []);

  function send() {
    if (save.isPending) return;
    const input = inputOf({ ...draftOf({}), guardian: draft }).guardian;
    const parsed = guardianSchema.nullable().safeParse(input);
    setIncomplete(!parsed.success);
    if (!parsed.success) return;
    save.mutate(parsed.data, {
      onError: (error) => {
        if (reasonFault(error) && area.current) enterFirst(area.current, ['reason']);
      },
    });
  }

  useShortcut('Ctrl+Enter', '保存监护人', send, { enabled: isShown });
  return (
    <Panel title={was ? '更换或修改监护人' : '登记监护人'}>
      <FormFrame ref={area}>
        <GuardianSearch onFound={setDraft} />
        <GuardianInputs value={draft} onWrite={setDraft} />
        {was && <ReasonField label="修改原因" value={reason} onChange={setReason} fault={noReason} />}
        {isIncomplete && (
          <Sentence tone="danger">请填写监护人姓名和与本人的关系。全部留空表示没有监护人。</Sentence>
        )}
        {!noReason && <FaultSentence error={save.error} />}
        <div className={styles.buttons}>
          <Button data-save="" type="primary" loading={save.isPending} onClick={send}>
            保存 <KeyHint keys="Ctrl+Enter" />
          </Button>
          <Button disabled={save.isPending} onClick={onDone}>
            不修改
          </Button>
        </div>
      </FormFrame>
    </Panel>
  );
}
