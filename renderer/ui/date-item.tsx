import { Form, Input } from 'antd';
import { checked, needed } from './text-rules.ts';
import { typedDate } from './typed-date.ts';

interface DateItemProps {
  readonly name: string | readonly string[];
  readonly label: string;
  readonly optional?: boolean;
  /** 'YYYY-MM-DD', the first and the last day that may stand here. */
  readonly earliest?: string;
  readonly latest?: string;
}

/** A date as it is typed at a desk: 20280630 or 2028-6-30. Read it with `typedDate`. */
export function DateItem({ name, label, optional = false, earliest, latest }: DateItemProps) {
  function faultOf(text: string): string | undefined {
    const date = typedDate(text);
    if (date === undefined) return '日期应为“年-月-日”，如 20280630。';
    if (earliest !== undefined && date < earliest) return `日期不能早于 ${earliest}。`;
    return latest !== undefined && date > latest ? `日期不能晚于 ${latest}。` : undefined;
  }
  const rules = [...(optional ? [] : [needed(`请填写${label}。`)]), checked(faultOf)];
  return (
    <Form.Item name={typeof name === 'string' ? name : [...name]} label={label} rules={rules}>
      <Input maxLength={20} autoComplete="off" inputMode="numeric" placeholder="如 20280630" />
    </Form.Item>
  );
}
