import { type KeyboardEvent, useId } from 'react';
import form from '../../residents/form/form.module.css';
import { FieldFrame, tiesOf } from './field-frame.tsx';
import type { FieldProps } from './field-props.ts';
import { keyedOptions } from './option-keys.ts';

interface SegmentsProps {
  readonly frame: Pick<FieldProps<'choice' | 'choices'>, 'field' | 'origin' | 'last' | 'fault'>;
  readonly type: 'radio' | 'checkbox';
  readonly isWide: boolean;
  readonly isChecked: (code: string) => boolean;
  readonly onPick: (code: string) => void;
  /** A digit picked it, from this input. */
  readonly onDigit: (code: string, input: HTMLInputElement) => void;
  readonly onDelete?: () => void;
}

/** Options all in sight, each with the digit that picks it. */
export function Segments(segments: SegmentsProps) {
  const { frame, type, isWide, isChecked, onPick, onDigit, onDelete } = segments;
  const id = useId();
  const options = keyedOptions(frame.field.options);
  const ties = tiesOf(id, frame);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const picked = options.find(({ key }) => key === event.key);
    if (picked) {
      // Else the digit would be written into the field that is reached.
      event.preventDefault();
      onDigit(picked.code, event.currentTarget);
    } else if (event.key === 'Delete') onDelete?.();
  }

  return (
    <FieldFrame {...frame} id={id} isGroup isWide={isWide}>
      <div className={form.segments} data-stop={ties['data-stop']} data-derived={ties['data-derived']}>
        {options.map(({ code, label, key }) => (
          <label className={form.segment} key={code}>
            <input
              className="visually-hidden"
              type={type}
              name={id}
              checked={isChecked(code)}
              aria-describedby={ties['aria-describedby']}
              aria-invalid={ties['aria-invalid']}
              onChange={() => onPick(code)}
              onKeyDown={onKeyDown}
            />
            {key !== undefined && <span className={form.key}>{key}</span>}
            {label}
          </label>
        ))}
      </div>
    </FieldFrame>
  );
}
