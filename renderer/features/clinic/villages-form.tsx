import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Space } from 'antd';
import { type Village, villageSchema } from '../../../domain/clinic/events.ts';
import { faultOf } from '../../client/errors.ts';
import { orpc, queryClient } from '../../client/query.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { checked, needed } from '../../ui/text-rules.ts';
import { useTell } from '../../ui/use-tell.ts';
import styles from './clinic.module.css';

interface Values {
  readonly villages: Village[];
}

const codeFault = (text: string) =>
  villageSchema.shape.code.safeParse(text).success
    ? undefined
    : '居委会 001–099，村委会 101–199，其他 901–999。';

/** The villages and neighbourhoods that the clinic serves: the third segment of the health-record number. */
export function VillagesForm({ villages }: { readonly villages: readonly Village[] }) {
  const tell = useTell();
  const save = useMutation(
    orpc.clinic.setVillages.mutationOptions({
      onSuccess: () => {
        tell.done('村（居）委会已保存');
        return queryClient.invalidateQueries({ queryKey: orpc.clinic.key() });
      },
      onError: (error) => {
        if (faultOf(error).code !== 'changed-meanwhile') return;
        // The form begins anew with what stands now; its own sentence would go with it.
        tell.fault(error);
        return queryClient.invalidateQueries({ queryKey: orpc.clinic.key() });
      },
    }),
  );
  return (
    <Form<Values>
      initialValues={{ villages }}
      onFinish={(values) => save.mutate({ was: [...villages], villages: values.villages ?? [] })}
    >
      <p className={styles.note}>
        健康档案编号的第三段（居民档案的村、居委会代码）。代码按统计用区划代码的后 3 位填写。
      </p>
      <Form.List name="villages">
        {(rows, { add, remove }) => (
          <>
            <div className={styles.villages}>
              {rows.map(({ key, name }) => (
                <Space key={key} align="start">
                  <Form.Item name={[name, 'code']} rules={[needed('请填写代码。'), checked(codeFault)]}>
                    <Input
                      aria-label="代码"
                      placeholder="101"
                      maxLength={3}
                      inputMode="numeric"
                      style={{ width: 96 }}
                    />
                  </Form.Item>
                  <Form.Item name={[name, 'name']} rules={[needed('请填写名称。')]}>
                    <Input
                      aria-label="名称"
                      placeholder="例如：东村村委会"
                      maxLength={60}
                      style={{ width: 260 }}
                    />
                  </Form.Item>
                  <Button aria-label="去掉这一行" icon={<DeleteOutlined />} onClick={() => remove(name)} />
                </Space>
              ))}
            </div>
            <div>
              <Button icon={<PlusOutlined />} onClick={() => add({ code: '', name: '' })}>
                增加一行
              </Button>
            </div>
          </>
        )}
      </Form.List>
      <FaultSentence error={save.error} />
      <Button type="primary" htmlType="submit" loading={save.isPending} style={{ marginTop: 16 }}>
        保存
      </Button>
    </Form>
  );
}
