import { Form, Input, Select } from 'antd';
import { partialDateSchema } from '../../../../domain/residents/calendar-date.ts';
import { useStaff } from '../../../client/use-staff-name.ts';
import { checked } from '../../../ui/text-rules.ts';

/** What of a card can be changed later: who is responsible, and since when the disease is known. */
export interface StandingValues {
  readonly doctorId?: string;
  readonly gridWorker?: string;
  readonly diagnosedOn?: string;
}

/** 确诊时间, 管理医生, 网格员 of a form. */
export function StandingItems() {
  const { data: staff = [] } = useStaff();
  const doctors = staff.filter(({ roles }) => roles.includes('doctor'));
  return (
    <>
      <Form.Item
        name="diagnosedOn"
        label="确诊时间"
        rules={[
          checked((text) =>
            partialDateSchema.safeParse(text).success ? undefined : '请写成 2019、2019-05 或 2019-05-20。',
          ),
        ]}
      >
        <Input placeholder="2019 或 2019-05" autoComplete="off" />
      </Form.Item>
      <Form.Item name="doctorId" label="管理医生">
        <Select allowClear options={doctors.map(({ id, name }) => ({ value: id, label: name }))} />
      </Form.Item>
      <Form.Item name="gridWorker" label="网格员">
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
    </>
  );
}
