import { AutoComplete, Form, Select } from 'antd';
import { needed } from '../../ui/text-rules.ts';
import type { Ports } from './device-row.ts';
import styles from './devices.module.css';

const BAUD_RATES = [1_200, 2_400, 4_800, 9_600, 19_200, 38_400, 57_600, 115_200] as const;
const PARITIES = [
  { value: 'none', label: '无校验' },
  { value: 'even', label: '偶校验' },
  { value: 'odd', label: '奇校验' },
];
const numbers = (all: readonly number[], unit: string) =>
  all.map((value) => ({ value, label: `${value}${unit}` }));

/** A serial port and how the device speaks on it; the last three stand as its maker set them unless said otherwise. */
export function SerialFields({ ports }: { readonly ports: Ports | undefined }) {
  return (
    <>
      <div className={styles.row}>
        <Form.Item
          name={['address', 'path']}
          label="串口"
          extra={ports?.serial.length === 0 ? '这台电脑上没有发现串口，可以手工填写，例如 COM3。' : undefined}
          rules={[needed('请选择或填写串口。')]}
        >
          <AutoComplete
            placeholder="请选择，或手工填写"
            options={(ports?.serial ?? []).map(({ path, label }) => ({ value: path, label }))}
          />
        </Form.Item>
        <Form.Item name={['address', 'baudRate']} label="波特率">
          <Select options={numbers(BAUD_RATES, '')} />
        </Form.Item>
      </div>
      <div className={styles.line}>
        <Form.Item name={['address', 'dataBits']} label="数据位">
          <Select allowClear placeholder="出厂设置" options={numbers([7, 8], ' 位')} />
        </Form.Item>
        <Form.Item name={['address', 'parity']} label="校验">
          <Select allowClear placeholder="出厂设置" options={PARITIES} />
        </Form.Item>
        <Form.Item name={['address', 'stopBits']} label="停止位">
          <Select allowClear placeholder="出厂设置" options={numbers([1, 2], ' 位')} />
        </Form.Item>
      </div>
    </>
  );
}
