import { Button } from 'antd';
import { useEffect } from 'react';
import type { CardView } from '../../../../contract/chronic-views.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import form from '../../residents/form/form.module.css';
import { FormFrame } from '../../residents/form/form-area.tsx';
import { enterFirst } from '../../residents/form/move-on.ts';
import { AnyField } from './any-field.tsx';
import { inOrderOfWork } from './beginning.ts';
import styles from './follow-up.module.css';
import { FollowUpDate } from './follow-up-date.tsx';
import { Preview } from './preview.tsx';
import { useFollowUp } from './use-follow-up.ts';

interface FollowUpFormProps {
  readonly card: CardView;
  readonly today: string;
  readonly visitId?: string | undefined;
  readonly onSaved: (saved: CardView) => void;
}

/** The national form of the disease: what is asked anew first, the rest as it stood, and beside it what it means. */
export function FollowUpForm({ card, today, visitId, onSaved }: FollowUpFormProps) {
  const work = useFollowUp(card, visitId, onSaved);
  const { asked, rest } = inOrderOfWork(work.fields);
  useShortcut('F9', '保存随访', work.trySave, { inDialogs: true });
  useShortcut('Ctrl+S', '', work.trySave, { inDialogs: true });
  const { form: place } = work;
  useEffect(() => {
    const stops = [...(place.current?.querySelectorAll('[data-stop]:not([data-derived])') ?? [])];
    const first = stops[0]?.getAttribute('data-stop');
    if (place.current && first != null) enterFirst(place.current, [first]);
  }, [place]);

  return (
    <div className={styles.work}>
      <FormFrame ref={work.form}>
        <div className={form.grid}>
          {asked.map((field) => (
            <AnyField key={field.key} {...work.propsOf(field)} />
          ))}
        </div>
        <h3 className={styles.restHead}>其余项目（没有变化可以不动）</h3>
        <div className={form.grid}>
          {rest.map((field) => (
            <AnyField key={field.key} {...work.propsOf(field)} />
          ))}
        </div>
      </FormFrame>
      <aside className={styles.aside}>
        <FollowUpDate today={today} value={work.localDate ?? today} onChange={work.setDate} />
        <Preview
          cardId={card.state.cardId}
          values={work.values}
          localDate={work.localDate}
          isComplete={work.isComplete}
        />
        <FaultSentence error={work.error} onRetry={work.trySave} />
        <div className={styles.save}>
          {work.isTouched && <Button onClick={work.forget}>清空重填</Button>}
          <Button type="primary" size="large" loading={work.isSaving} onClick={work.trySave}>
            保存随访
            <KeyHint keys="F9" />
          </Button>
        </div>
      </aside>
    </div>
  );
}
