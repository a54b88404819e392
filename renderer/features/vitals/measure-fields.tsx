import { Button } from 'antd';
import { type KeyboardEvent, useState } from 'react';
import type { VitalsRow } from '../../../contract/visits.ts';
import type { NumberField } from '../../../domain/vitals/measures.ts';
import { BodyMassIndex } from './body-mass-index.tsx';
import { lastValue } from './last-values.ts';
import { MeasureField } from './measure-field.tsx';
import { furtherMeasures, usualMeasures } from './measure-order.ts';
import { moveFocus } from './move-focus.ts';
import { isComplete } from './number-entry.ts';
import type { VitalsEntry } from './use-vitals-entry.ts';
import styles from './vitals.module.css';
import type { VitalsDraft } from './vitals-draft.ts';

interface MeasureFieldsProps {
  readonly texts: VitalsDraft['texts'];
  readonly from?: VitalsDraft['from'];
  readonly entry: VitalsEntry;
  readonly earlier: readonly VitalsRow[];
  readonly today: string;
  readonly isFocused: boolean;
  readonly onTexts: (texts: VitalsDraft['texts']) => void;
}

/** The numbers in the order of the work. The focus goes on by itself; an empty field and Backspace go back. */
export function MeasureFields(props: MeasureFieldsProps) {
  const { texts, from, entry, earlier, today, isFocused, onTexts } = props;
  const hasFurther = furtherMeasures.some((field) => (texts[field] ?? '') !== '');
  const [showsFurther, setShowsFurther] = useState(hasFurther);
  const shown = showsFurther ? [...usualMeasures, ...furtherMeasures] : usualMeasures;

  function onText(field: NumberField, typed: string, input: EventTarget | null) {
    const before = texts[field] ?? '';
    const text = entry.tidy(field, typed);
    onTexts({ ...texts, [field]: text });
    // At once, within the key's own event: the next key of a quick hand belongs to the next field.
    const isDone = text.length > before.length && isComplete(text, field, entry.rangeOf(field));
    if (isDone && input instanceof HTMLInputElement) moveFocus(input, 1);
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    const isBack = event.key === 'ArrowUp' || (event.key === 'Backspace' && input.value === '');
    if (!isBack && event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    moveFocus(input, isBack ? -1 : 1);
  }

  return (
    <>
      <div className={styles.measures}>
        {shown.map((field, index) => (
          <MeasureField
            key={field}
            field={field}
            text={texts[field] ?? ''}
            last={lastValue(earlier, field)}
            today={today}
            refusal={entry.refusalOf(field)}
            mark={entry.markOf(field)}
            isFromDevice={from?.[field] !== undefined}
            isFirst={isFocused && index === 0}
            onInput={(typed, input) => onText(field, typed, input)}
            onLeave={() => entry.leave(field)}
            onKeyDown={onKeyDown}
          />
        ))}
      </div>
      <div className={styles.under}>
        <BodyMassIndex bmi={entry.check.bmi} mark={entry.markOf('bmi')} />
        {!showsFurther && (
          <Button type="link" size="small" onClick={() => setShowsFurther(true)}>
            ＋ 呼吸频率、腰围、疼痛评分
          </Button>
        )}
      </div>
    </>
  );
}
