import { moveOn } from '../../residents/form/move-on.ts';
import type { FieldProps } from './field-props.ts';
import { toggled } from './option-keys.ts';
import { Segments } from './segments.tsx';
import { codesOf } from './typed.ts';

/** Several of a list: a digit ticks; the one that says “none” is the whole answer and goes on, Enter goes on else. */
export function ChoicesField(props: FieldProps<'choices'>) {
  const { field, typed, onWrite } = props;
  const codes = codesOf(typed);
  const tick = (code: string) => onWrite(toggled(codes, code, field.none));
  return (
    <Segments
      frame={props}
      type="checkbox"
      isWide
      isChecked={(code) => codes.includes(code)}
      onPick={tick}
      onDigit={(code, input) => {
        tick(code);
        if (code === field.none && !codes.includes(code)) moveOn(input);
      }}
    />
  );
}
