import { type KeyboardEvent, useId } from 'react';
import form from '../../residents/form/form.module.css';
import { moveOn } from '../../residents/form/move-on.ts';
import { FieldFrame, tiesOf } from './field-frame.tsx';
import type { FieldProps } from './field-props.ts';
import { keyedOptions } from './option-keys.ts';
import { textOf } from './typed.ts';

/** One of a few, all in sight: its digit picks it and goes on; Delete clears. */
export function ChoiceField(props: FieldProps<'choice'>) {
  const { field, typed, onWrite } = props;
  const id = useId();
  const options = keyedOptions(field.options);
  const ties = tiesOf(id, props);

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const picked = options.find(({ key }) => key === event.key);
    if (picked) {
      // Else the digit would be written into the field that is reached.
      event.preventDefault();
      onWrite(picked.code);
      moveOn(event.currentTarget);
    } else if (event.key === 'Delete' && !field.required) onWrite('');
  }

  return (
    <FieldFrame {...props} id={id} isGroup isWide={options.length > 4}>
      <div className={form.segments} data-stop={ties['data-stop']} data-derived={ties['data-derived']}>
        {options.map(({ code, label, key }) => (
          <label className={form.segment} key={code}>
            <input
              className="visually-hidden"
              type="radio"
              name={id}
              checked={textOf(typed) === code}
              aria-describedby={ties['aria-describedby']}
              aria-invalid={ties['aria-invalid']}
              onChange={() => onWrite(code)}
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
