import { Button, Checkbox, Form, Input } from 'antd';
import { useState } from 'react';
import { INDICATORS, type Inspection } from '../../../../domain/aed/events.ts';
import type { AedState } from '../../../../domain/aed/state.ts';
import { node } from '../../../client/node.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { RadioChoice } from '../../../ui/radio-choice.tsx';
import { useAedAct } from '../use-aeds.ts';
import { shrinkPhoto } from './shrink-photo.ts';

interface Values {
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
    async ({ note, ...seen }: Values) => {
      const photo = file && (await shrinkPhoto(file));
      const words = note?.trim();
      const told = { ...seen, ...(words && { note: words }), ...(photo && { photo }) };
      await node.aed.inspect({ aedId: aed.aedId, inspectionId, on: today, ...told });
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
        initialValues={USUAL}
        onFinish={inspect.mutate}
      >
        <Form.Item
          name="indicator"
          label="状态指示灯"
          rules={[{ required: true, message: '请看指示灯后选择。' }]}
        >
          <RadioChoice options={indicators} look="button" />
        </Form.Item>
        <Form.Item name="cabinetIntact" valuePropName="checked" noStyle>
          <Checkbox>机柜完好</Checkbox>
        </Form.Item>
        <Form.Item name="padsSealed" valuePropName="checked" noStyle>
          <Checkbox>电极片包装完好</Checkbox>
        </Form.Item>
        <Form.Item name="reachable" valuePropName="checked" noStyle>
          <Checkbox>取用无阻</Checkbox>
        </Form.Item>
        <Form.Item name="note" label="备注" style={{ marginTop: 16 }}>
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
    <Form.Item label="照片（可不附）" htmlFor="aed-photo">
      <input
        id="aed-photo"
        type="file"
        accept="image/jpeg,image/png"
        capture="environment"
        onChange={({ target }) => onFile(target.files?.[0])}
      />
    </Form.Item>
  );
}
