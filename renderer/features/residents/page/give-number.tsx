import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { node } from '../../../client/node.ts';
import { useVillages } from '../../../client/use-villages.ts';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { useRecordAct } from './use-record-act.ts';

interface Values {
  readonly villageCode: string;
}

/** A record made before its village was known gets its number here. */
export function GiveNumber({ id }: { readonly id: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        编号
      </Button>
      {isOpen && <NumberDialog id={id} onClose={() => setOpen(false)} />}
    </>
  );
}

function NumberDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const [form] = Form.useForm<Values>();
  const { villages } = useVillages();
  const giving = useRecordAct(
    ({ villageCode }: Values) => node.residents.giveNumber({ id, villageCode }),
    '健康档案编号已编好',
    onClose,
  );
  return (
    <FormDialog<Values>
      title="编健康档案编号"
      okText="编号"
      form={form}
      isBusy={giving.isPending}
      error={giving.error}
      onFinish={giving.mutate}
      onClose={onClose}
    >
      <p>编号由县、乡镇、村（居）和个人序号组成，编好后不再改变。</p>
      <Form.Item
        name="villageCode"
        label="村（居）"
        rules={[{ required: true, message: '请选择村（居）。' }]}
      >
        <Select
          autoFocus
          showSearch={{ optionFilterProp: 'label' }}
          placeholder="请选择"
          notFoundContent="还没有登记村（居），请管理员在“卫生院”页面添加。"
          options={villages.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
        />
      </Form.Item>
    </FormDialog>
  );
}
