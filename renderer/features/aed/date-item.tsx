import { Form, Input } from 'antd';
import { checked, needed } from '../../ui/text-rules.ts';
import { typedDate } from '../../ui/typed-date.ts';

interface DateItemProps {
  readonly name: string | readonly string[];
  readonly label: string;
  readonly optional?: boolean;
}

const dateFault = (text: string) => (typedDate(text) ? undefined : '日期应为“年-月-日”，如 20280630。');

/** A date as it is typed at a desk: 20280630 or 2028-6-30. Read it with `typedDate`. */
export function DateItem({ name, label, optional = false }: DateItemProps) {
  const rules = [...(optional ? [] : [needed(`请填写${label}。`)]), checked(dateFault)];
  return (
    <Form.Item name={typeof name === 'string' ? name : [...name]} label={label} rules={rules}>
      <Input maxLength={20} autoComplete="off" inputMode="numeric" placeholder="如 20280630" />
    </Form.Item>
  );
}
