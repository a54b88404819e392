import { moveOn } from '../../residents/form/move-on.ts';
import type { FieldProps } from './field-props.ts';
import { Segments } from './segments.tsx';
import { textOf } from './typed.ts';

/** More than these need the whole width. */
const FEW = 4;

/** One of a few: its digit picks it and goes on; Delete clears. */
export function ChoiceField(props: FieldProps<'choice'>) {
  const { field, typed, onWrite } = props;
  return (
    <Segments
      frame={props}
      type="radio"
      isWide={field.options.length > FEW}
      isChecked={(code) => textOf(typed) === code}
      onPick={onWrite}
      onDigit={(code, input) => {
        onWrite(code);
        moveOn(input);
      }}
      {...(!field.required && { onDelete: () => onWrite('') })}
    />
  );
}
