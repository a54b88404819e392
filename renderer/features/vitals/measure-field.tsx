import { Input } from 'antd';
import { type KeyboardEvent, useId } from 'react';
import type { VitalMark } from '../../../domain/vitals/check.ts';
import { measures, type NumberField } from '../../../domain/vitals/measures.ts';
import { shortDate } from '../../ui/clinic-time.ts';
import type { LastValue } from './last-values.ts';
import { Mark } from './vital-mark.tsx';
import styles from './vitals.module.css';

interface MeasureFieldProps {
  readonly field: NumberField;
  readonly text: string;
  readonly last: LastValue | undefined;
  readonly today: string;
  readonly refusal: string | undefined;
  readonly mark: VitalMark | undefined;
  readonly isFromDevice: boolean;
  readonly isFirst: boolean;
  readonly onInput: (text: string, input: EventTarget | null) => void;
  readonly onLeave: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
}

/** One number: large, with its unit, what it was last time, and what is to be said of it. */
export function MeasureField(props: MeasureFieldProps) {
  const { field, text, last, today, refusal, mark, isFromDevice, isFirst } = props;
  const { label, unit } = measures[field];
  const id = useId();
  return (
    <div className={styles.measure}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        className={styles.number ?? ''}
        data-measure={field}
        inputMode="decimal"
        autoComplete="off"
        autoFocus={isFirst}
        value={text}
        suffix={<span className={styles.unit}>{unit}</span>}
        {...(refusal !== undefined && { status: 'error' as const })}
        aria-invalid={refusal !== undefined}
        aria-describedby={`${id}-said`}
        // antd hands out a copy of the field as target; the field itself stands in the native event.
        onChange={({ target, nativeEvent }) => props.onInput(target.value, nativeEvent.target)}
        onBlur={props.onLeave}
        onKeyDown={props.onKeyDown}
      />
      <div id={`${id}-said`} className={styles.said}>
        {isFromDevice && <span className={styles.device}>▣ 来自设备</span>}
        {last && (
          <span className={styles.last}>
            上次 <b>{last.value}</b>（{shortDate(last.localDate, today)}）
          </span>
        )}
        {refusal !== undefined ? (
          <span className={styles.refusal} role="alert">
            ✕ {refusal}
          </span>
        ) : (
          mark && <Mark mark={mark} />
        )}
      </div>
    </div>
  );
}
