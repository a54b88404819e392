import { useMemo } from 'react';
import type { CodeTable } from '../../../../domain/codes/code-table.ts';
import { ComboBox } from './combo-box.tsx';
import { FieldFrame } from './field-frame.tsx';
import { keyedEntries } from './match-code.ts';
import type { TextFieldProps } from './text-field.tsx';
import { useField, useInputTies } from './use-field.ts';

interface CodeFieldProps extends TextFieldProps {
  readonly table: CodeTable;
}

/** One code of a longer table, typed as its number or a part of its name. */
export function CodeField({ name, width, needed, hint, table }: CodeFieldProps) {
  const { value, write, visit } = useField(name);
  const ties = useInputTies(name);
  const entries = useMemo(() => keyedEntries(table), [table]);
  return (
    <FieldFrame name={name} ties={ties} width={width} needed={needed} hint={hint}>
      <ComboBox entries={entries} value={value} onPick={write} onLeave={visit} {...ties} />
    </FieldFrame>
  );
}
