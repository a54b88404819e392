import { Radio } from 'antd';

interface RadioChoiceProps<Value extends string> {
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value?: Value;
  readonly onChange?: (value: Value) => void;
  /** The chosen one gets the focus: arrow keys choose another, Enter sends the form. */
  readonly autoFocus?: boolean;
  readonly look?: 'default' | 'button';
}

/** One of a few, for a Form.Item. antd's own group knows no focus of its own. */
export function RadioChoice<Value extends string>(props: RadioChoiceProps<Value>) {
  const { options, value, onChange, autoFocus = false, look = 'default' } = props;
  const One = look === 'button' ? Radio.Button : Radio;
  return (
    <Radio.Group value={value ?? null} onChange={({ target }) => onChange?.(target.value)}>
      {options.map((option) => (
        <One key={option.value} value={option.value} autoFocus={autoFocus && option.value === value}>
          {option.label}
        </One>
      ))}
    </Radio.Group>
  );
}
