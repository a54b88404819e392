import { Form, Input } from 'antd';
import { needed } from '../../ui/text-rules.ts';
import styles from './aed.module.css';
import { PointItem } from './point-item.tsx';
import { VillageSelect } from './village-select.tsx';

/** Where it stands and who looks after it. */
export function PlaceFields() {
  return (
    <div className={styles.fields}>
      <Form.Item name="place" label="安放地点" rules={[needed('请填写安放地点。')]}>
        <Input maxLength={120} autoComplete="off" placeholder="例如：溪口村委会门口" />
      </Form.Item>
      <VillageSelect />
      <Form.Item name="building" label="楼栋">
        <Input maxLength={60} autoComplete="off" />
      </Form.Item>
      <Form.Item name="floor" label="楼层">
        <Input maxLength={30} autoComplete="off" />
      </Form.Item>
      <PointItem />
      <Form.Item name="custodianName" label="保管人" rules={[needed('请填写保管人。')]}>
        <Input maxLength={40} autoComplete="off" />
      </Form.Item>
      <Form.Item name="custodianPhone" label="保管人电话" rules={[needed('请填写保管人电话。')]}>
        <Input maxLength={30} autoComplete="off" inputMode="tel" />
      </Form.Item>
    </div>
  );
}
