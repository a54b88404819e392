import { Form, Select } from 'antd';
import { useVillages } from '../../client/use-villages.ts';

/** The village that something lies in; may stay empty. */
export function VillageSelect() {
  const { villages } = useVillages();
  return (
    <Form.Item name="villageCode" label="所在村（居）">
      <Select
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        placeholder="可不选"
        options={villages.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
      />
    </Form.Item>
  );
}
