import { useMutation } from '@tanstack/react-query';
import { Input, Modal } from 'antd';
import { type FormEvent, useId, useRef, useState } from 'react';
import type { VitalsRow } from '../../../contract/visits.ts';
import { personOn } from '../../../domain/vitals/limits.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { useTell } from '../../ui/use-tell.ts';
import { changesBetween, textsOf } from './correction.ts';
import { MeasureFields } from './measure-fields.tsx';
import { focusMeasure } from './move-focus.ts';
import { useVitalsEntry } from './use-vitals-entry.ts';
import styles from './vitals-form.module.css';
import type { VitalsPerson } from './vitals-person.ts';

interface CorrectDialogProps {
  readonly row: VitalsRow;
  readonly person: VitalsPerson;
  readonly onClose: () => void;
}

/** Single values of a set were wrong; both the old and the new stay in the record, with the reason. */
export function CorrectDialog({ row, person, onClose }: CorrectDialogProps) {
  const { vitalsId, values, localDate } = row.vitals;
  const form = useRef<HTMLFormElement>(null);
  const reasonId = useId();
  const [texts, setTexts] = useState(() => textsOf(values));
  const [reason, setReason] = useState('');
  const [asksReason, setAsksReason] = useState(false);
  const typed = { texts, circumstances: {} };
  const entry = useVitalsEntry(typed, personOn(person.birthDate, person.sex, localDate), localDate);
  const tell = useTell();
  const correct = useMutation(
    orpc.vitals.correct.mutationOptions({
      onSuccess: () => {
        tell.done('测量已更正');
        onClose();
        return queryClient.invalidateQueries({ queryKey: orpc.vitals.key() });
      },
    }),
  );

  function submit(event?: FormEvent) {
    event?.preventDefault();
    const refused = entry.reveal();
    setAsksReason(reason.trim() === '');
    if (refused) focusMeasure(form.current, refused.field);
    else if (reason.trim() !== '') {
      correct.mutate({ vitalsId, changes: changesBetween(values, entry.values), reason: reason.trim() });
    }
  }

  return (
    <Modal
      open
      width={820}
      title={`更正 ${row.vitals.measuredAt.slice(0, 16).replace('T', ' ')} 的测量`}
      okText="保存更正"
      onOk={() => submit()}
      onCancel={onClose}
      confirmLoading={correct.isPending}
      mask={{ closable: false }}
    >
      <form ref={form} className={styles.form} onSubmit={submit}>
        <MeasureFields
          texts={texts}
          entry={entry}
          earlier={[]}
          today={localDate}
          isFocused
          onTexts={setTexts}
        />
        <div className={styles.complaint}>
          <label htmlFor={reasonId}>原因</label>
          <Input
            id={reasonId}
            data-after-measures
            maxLength={200}
            placeholder="为什么更正（会留下记录）"
            value={reason}
            {...(asksReason && reason.trim() === '' && { status: 'error' as const })}
            onChange={({ target }) => setReason(target.value)}
          />
        </div>
        {asksReason && reason.trim() === '' && <p className={styles.missing}>请写明原因。</p>}
        <FaultSentence error={correct.error} />
        <button type="submit" hidden disabled={correct.isPending} />
      </form>
    </Modal>
  );
}
