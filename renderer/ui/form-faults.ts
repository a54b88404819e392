import type { FormInstance } from 'antd';
import { faultOf } from '../client/errors.ts';

/** Writes what the node said about single fields beside them, and brings the first into view. */
export function showFieldFaults(form: FormInstance, thrown: unknown): void {
  const { fields } = faultOf(thrown);
  form.setFields(fields.map(({ field, sentence }) => ({ name: field.split('.'), errors: [sentence] })));
  const first = fields[0];
  if (first) form.scrollToField(first.field.split('.'), { focus: true });
}
