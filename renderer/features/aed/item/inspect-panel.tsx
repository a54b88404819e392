import { CameraOutlined } from '@ant-design/icons';
import { Button, Checkbox, Form, Input, Upload } from 'antd';
import { useState } from 'react';
import { INDICATORS, type Inspection } from '../../../../domain/aed/events.ts';
import type { AedState } from '../../../../domain/aed/state.ts';
import { node } from '../../../client/node.ts';
import { DateItem } from '../../../ui/date-item.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { RadioChoice } from '../../../ui/radio-choice.tsx';
import { typedDate } from '../../../ui/typed-date.ts';
import styles from '../aed.module.css';
import { useAedAct } from '../use-aeds.ts';
import { shrinkPhoto } from './shrink-photo.ts';

interface Values {
  readonly on: string;
  readonly indicator: Inspection['indicator'];
  readonly cabinetIntact: boolean;
  readonly padsSealed: boolean;
  readonly reachable: boolean;
  readonly note?: string;
}

const indicators = (['green', 'red', 'unknown'] as const).map((value) => ({
  value,
  label: INDICATORS[value],
}));

/** As most inspections end; the indicator is never chosen beforehand, for it is what one comes to look at. */
const USUAL = { cabinetIntact: true, padsSealed: true, reachable: true };

/** 巡检: what one sees in front of the machine. */
export function InspectPanel({ aed, today }: { readonly aed: AedState; readonly today: string }) {
  const [form] = Form.useForm<Values>();
  const [inspectionId, setInspectionId] = useState(() => crypto.randomUUID());
  const [file, setFile] = useState<File>();
  const inspect = useAedAct(
    async ({ on, note, ...seen }: Values) => {
      const photo = file && (await shrinkPhoto(file));
      const words = note?.trim();
      const told = {
        on: typedDate(on) ?? on,
        ...seen,
        ...(words && { note: words }),
        ...(photo && { photo }),
      };
      await node.aed.inspect({ aedId: aed.aedId, inspectionId, ...told });
    },
    '巡检已记录',
    () => {
      form.resetFields();
      setFile(undefined);
      setInspectionId(crypto.randomUUID());
    },
  );
  return (
    <Panel title="巡检">
      <Form<Values>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ on: today, ...USUAL }}
        onFinish={inspect.mutate}
      >
        <Form.Item
          name="indicator"
          label="状态指示灯"
          rules={[{ required: true, message: '请看指示灯后选择。' }]}
        >
          <RadioChoice options={indicators} look="button" />
        </Form.Item>
        <div className={styles.checks}>
          <Form.Item name="cabinetIntact" valuePropName="checked" noStyle>
            <Checkbox>机柜完好</Checkbox>
          </Form.Item>
          <Form.Item name="padsSealed" valuePropName="checked" noStyle>
            <Checkbox>电极片包装完好</Checkbox>
          </Form.Item>
          <Form.Item name="reachable" valuePropName="checked" noStyle>
            <Checkbox>取用无阻</Checkbox>
          </Form.Item>
        </div>
        <DateItem name="on" label="巡检日期" />
        <Form.Item name="note" label="备注">
          <Input maxLength={200} autoComplete="off" placeholder="可不填" />
        </Form.Item>
        <PhotoChoice key={inspectionId} onFile={setFile} />
        <FaultSentence error={inspect.error} />
        <Button type="primary" htmlType="submit" loading={inspect.isPending}>
          保存巡检
        </Button>
      </Form>
    </Panel>
  );
}

function PhotoChoice({ onFile }: { readonly onFile: (file: File | undefined) => void }) {
  return (
    <Form.Item label="照片（可不附）">
      <Upload
        accept="image/jpeg,image/png"
        maxCount={1}
        beforeUpload={(file) => {
          onFile(file);
          // It goes with the form, not by itself.
          return false;
        }}
        onRemove={() => onFile(undefined)}
      >
        <Button icon={<CameraOutlined />}>拍照或选择照片</Button>
      </Upload>
    </Form.Item>
  );
}
