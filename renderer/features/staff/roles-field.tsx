import { Checkbox, Form } from 'antd';
import { roleLabels, roles } from '../../../domain/staff/roles.ts';

const options = roles.map((role) => ({ value: role, label: roleLabels[role] }));

/** Which roles a person may work in; the field is called `roles`. */
export function RolesField() {
  return (
    <Form.Item name="roles" label="岗位" rules={[{ required: true, message: '请至少选一个岗位。' }]}>
      <Checkbox.Group options={options} />
    </Form.Item>
  );
}
