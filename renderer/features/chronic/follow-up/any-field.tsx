import type { FormField } from '../../../../domain/chronic/forms/field.ts';
import { ChoiceField } from './choice-field.tsx';
import { ChoicesField } from './choices-field.tsx';
import { DrugsField } from './drugs-field.tsx';
import type { FieldProps } from './field-props.ts';
import { NumberField } from './number-field.tsx';
import { TextField } from './text-field.tsx';

/** A field as its kind draws it. */
export function AnyField({ field, ...props }: FieldProps<FormField['kind']>) {
  switch (field.kind) {
    case 'number':
      return <NumberField field={field} {...props} />;
    case 'choice':
      return <ChoiceField field={field} {...props} />;
    case 'choices':
      return <ChoicesField field={field} {...props} />;
    case 'text':
    case 'date':
      return <TextField field={field} {...props} />;
    case 'drugs':
      return <DrugsField field={field} {...props} />;
  }
}
