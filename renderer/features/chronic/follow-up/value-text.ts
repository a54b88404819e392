import type { FormField, FormValue } from '../../../../domain/chronic/forms/field.ts';
import { drugText } from '../drug-text.ts';

/** A value as one reads it: codes by their words, numbers with their unit. */
export function valueText(field: FormField, value: FormValue): string {
  switch (field.kind) {
    case 'number':
      return `${value} ${field.unit}`;
    case 'choice':
    case 'choices': {
      const codes = typeof value === 'object' ? value : [String(value)];
      return field.options
        .filter(({ code }) => codes.some((each) => each === code))
        .map(({ label }) => label)
        .join('、');
    }
    case 'text':
    case 'date':
      return String(value);
    case 'drugs':
      return typeof value === 'object'
        ? value.flatMap((drug) => (typeof drug === 'object' ? [drugText(drug)] : [])).join('；')
        : '';
  }
}
