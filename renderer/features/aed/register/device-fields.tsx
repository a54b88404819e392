import { Form, Input } from 'antd';
import { needed } from '../../../ui/text-rules.ts';
import styles from '../aed.module.css';

/** What the machine is. The UDI is that of the machine for ever, and is not changed afterwards. */
export function DeviceFields({ isUdiFixed = false }: { readonly isUdiFixed?: boolean }) {
  return (
    <div className={styles.fields}>
      <Form.Item name="maker" label="生产企业" rules={[needed('请填写生产企业。')]}>
        <Input maxLength={60} autoComplete="off" autoFocus />
      </Form.Item>
      <Form.Item name="model" label="型号" rules={[needed('请填写型号。')]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="serial" label="序列号" rules={[needed('请填写序列号。')]}>
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="udi" label="唯一标识（UDI）">
        <Input maxLength={200} autoComplete="off" placeholder="扫机身上的码" disabled={isUdiFixed} />
      </Form.Item>
    </div>
  );
}
