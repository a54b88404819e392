import type { ChoiceFieldName } from '../../../../domain/residents/choice-fields.ts';
import { AddressField } from './address-field.tsx';
import { ChoiceField } from './choice-field.tsx';
import { CodeField } from './code-field.tsx';
import { DateField } from './date-field.tsx';
import { DiseasesField } from './diseases-field.tsx';
import type { FormKey } from './draft.ts';
import type { FieldWidth } from './field-frame.tsx';
import { fieldKind, tableOf } from './field-kind.ts';
import { GeneticField } from './genetic-field.tsx';
import { GuardianField } from './guardian-field.tsx';
import { HappeningsField } from './happenings-field.tsx';
import { SegmentsField } from './segments-field.tsx';
import { NoteField, TextField } from './text-field.tsx';
import type { TextKey } from './use-field.ts';

interface FieldProps {
  readonly name: FormKey;
  readonly width?: FieldWidth;
  readonly needed?: boolean;
  readonly hint?: string;
}

/** Any field of the form, filled in as its kind wants it. */
export function Field({ name, ...rest }: FieldProps) {
  const kind = fieldKind(name);
  const line = { ...rest, name: name as TextKey };
  const table = tableOf(name);
  switch (kind) {
    case 'text':
    case 'digits':
      return <TextField {...line} digits={kind === 'digits'} />;
    case 'note':
      return <NoteField {...line} />;
    case 'date':
      return <DateField {...line} />;
    case 'segments':
      return table && <SegmentsField {...line} table={table} />;
    case 'code':
      return table && <CodeField {...line} table={table} />;
    case 'choice':
      return <ChoiceField name={name as ChoiceFieldName} />;
    case 'address':
      return (
        <AddressField
          name={name as 'homeAddress' | 'registeredAddress'}
          {...(rest.width && { width: rest.width })}
        />
      );
    case 'diseases':
      return <DiseasesField />;
    case 'happenings':
      return <HappeningsField name={name as 'operations' | 'injuries' | 'transfusions'} />;
    case 'genetic':
      return <GeneticField />;
    case 'guardian':
      return <GuardianField />;
  }
}
