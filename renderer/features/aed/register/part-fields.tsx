import { Form, Input } from 'antd';
import { DateItem } from '../../../ui/date-item.tsx';

interface PartFieldsProps {
  readonly name: 'adultPads' | 'battery' | 'childPads';
  readonly label: string;
  readonly optional?: boolean;
}

/** Lot and last day of pads or a battery, as the package says. */
export function PartFields({ name, label, optional = false }: PartFieldsProps) {
  return (
    <>
      <DateItem name={[name, 'expiresOn']} label={`${label}失效日期`} optional={optional} />
      <Form.Item name={[name, 'lot']} label={`${label}批号`}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
    </>
  );
}
