import { Form, Input } from 'antd';
import { parsePoint } from '../../../domain/aed/parse-point.ts';
import { checked } from '../../ui/text-rules.ts';

const pointFault = (text: string) =>
  parsePoint(text) ? undefined : '应为十进制度的纬度和经度，如 26.17010, 118.19010。';

/** Coordinates as they are typed or pasted; read them with `parsePoint`. */
export function PointItem() {
  return (
    <Form.Item
      name="point"
      label="坐标（纬度, 经度）"
      extra="GPS（WGS-84）坐标，十进制度。从百度、高德地图复制的会偏几百米。"
      rules={[checked(pointFault)]}
    >
      <Input maxLength={80} autoComplete="off" placeholder="26.17010, 118.19010" />
    </Form.Item>
  );
}
