import { type KeyboardEvent, useId } from 'react';
import form from '../../residents/form/form.module.css';
import { moveOn } from '../../residents/form/move-on.ts';
import { FieldFrame, tiesOf } from './field-frame.tsx';
import type { FieldProps } from './field-props.ts';
import { keyedOptions, toggled } from './option-keys.ts';
import { codesOf } from './typed.ts';

/** Several of a list: a digit ticks; the one that says “none” is the whole answer and goes on, Enter goes on else. */
export function ChoicesField(props: FieldProps<'choices'>) {
  const { field, typed, onWrite } = props;
  const id = useId();
  const codes = codesOf(typed);
  const options = keyedOptions(field.options);
  const ties = tiesOf(id, props);
  const tick = (code: string) => onWrite(toggled(codes, code, field.none));

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const picked = options.find(({ key }) => key === event.key);
    if (!picked) return;
    // Else the digit would be written into the field that is reached.
    event.preventDefault();
    tick(picked.code);
    if (picked.code === field.none && !codes.includes(picked.code)) moveOn(event.currentTarget);
  }

  return (
    <FieldFrame {...props} id={id} isGroup isWide>
      <div className={form.segments} data-stop={ties['data-stop']} data-derived={ties['data-derived']}>
        {options.map(({ code, label, key }) => (
          <label className={form.segment} key={code}>
            <input
              className="visually-hidden"
              type="checkbox"
              checked={codes.includes(code)}
              aria-describedby={ties['aria-describedby']}
              aria-invalid={ties['aria-invalid']}
              onChange={() => tick(code)}
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
