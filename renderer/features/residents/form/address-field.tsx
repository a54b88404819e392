import { type Address, addressText, splitAddress } from '../../../../domain/residents/address.ts';
import { FieldFrame, type FieldWidth } from './field-frame.tsx';
import styles from './form.module.css';
import { useForm, useFormState } from './form-store.ts';
import { useField, useInputTies } from './use-field.ts';

interface AddressFieldProps {
  readonly name: 'homeAddress' | 'registeredAddress';
  readonly width?: FieldWidth;
}

const others = {
  homeAddress: { name: 'registeredAddress', hint: '输入 = 表示同户籍地址' },
  registeredAddress: { name: 'homeAddress', hint: '输入 = 表示同现住址' },
} as const;

/** One line; the pieces that were understood stand below it. `=` takes over the other address. */
export function AddressField({ name, width = 'broad' }: AddressFieldProps) {
  const { value, write, visit } = useField(name);
  const ties = useInputTies(name);
  const store = useForm();
  const other = others[name];
  const mayCopy = useFormState(({ draft }) => draft[name] === null && draft[other.name] !== null);

  function onChange(text: string) {
    if (mayCopy && /^[=＝]$/.test(text)) write(store.getState().draft[other.name]);
    else write(text === '' ? null : splitAddress(text));
  }

  return (
    <FieldFrame
      name={name}
      ties={ties}
      width={width}
      hint={value === null ? mayCopy && other.hint : <Pieces address={value} />}
    >
      <input
        className={styles.input}
        type="text"
        data-adds=""
        value={value === null ? '' : addressText(value)}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onBlur={visit}
        {...ties}
      />
    </FieldFrame>
  );
}

const pieces = ['province', 'city', 'county', 'township', 'village', 'detail'] as const;

/** How the address was understood: what stands together here is one level. */
function Pieces({ address }: { readonly address: Address }) {
  return (
    <span className={styles.pieces}>
      {pieces
        .filter((piece) => address[piece] !== '')
        .map((piece) => (
          <span className={styles.piece} key={piece}>
            {address[piece]}
          </span>
        ))}
    </span>
  );
}
