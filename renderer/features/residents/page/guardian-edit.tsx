import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { type Guardian, guardianSchema } from '../../../../domain/residents/guardian.ts';
import { faultOf } from '../../../client/errors.ts';
import { node } from '../../../client/node.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { Panel } from '../../../ui/page.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { draftOf, inputOf } from '../form/draft.ts';
import { FormFrame } from '../form/form-area.tsx';
import { GuardianInputs } from '../form/guardian-inputs.tsx';
import { GuardianSearch } from '../form/guardian-search.tsx';
import { enterFirst } from '../form/move-on.ts';
import { changeGuardian, endGuardian, type OpenGuardian } from './open-guardians.ts';
import styles from './page.module.css';
import { ReasonField } from './reason-field.tsx';
import { useRecordAct } from './use-record-act.ts';

/** What the node says of the reason, where it refused for want of one. */
function reasonFault(error: unknown): string | undefined {
  const fields = error === null ? [] : faultOf(error).fields;
  return fields.find(({ field }) => field === 'reason')?.sentence;
}

interface GuardianEditProps {
  readonly id: string;
  readonly open: OpenGuardian;
  readonly isShown: boolean;
}

/** The guardian as a form. Everything left empty: there is none. */
export function GuardianEdit({ id, open: { was, draft, reason }, isShown }: GuardianEditProps) {
  const [isIncomplete, setIncomplete] = useState(false);
  const area = useRef<HTMLFormElement>(null);
  const onDone = () => endGuardian(id);
  const save = useRecordAct(
    (now: Guardian | null) => node.residents.setGuardian({ id, was, now, reason: reason.trim() }),
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
        <GuardianSearch onFound={(found) => changeGuardian(id, { draft: found })} />
        <GuardianInputs value={draft} onWrite={(written) => changeGuardian(id, { draft: written })} />
        {was && (
          <ReasonField
            label="修改原因"
            value={reason}
            onChange={(text) => changeGuardian(id, { reason: text })}
            fault={noReason}
          />
        )}
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
