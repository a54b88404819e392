import { Button, Form } from 'antd';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { node } from '../../../client/node.ts';
import { clinicDate } from '../../../ui/clinic-time.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Page, Panel } from '../../../ui/page.tsx';
import { RadioChoice } from '../../../ui/radio-choice.tsx';
import styles from '../aed.module.css';
import { itemPath } from '../paths.ts';
import { PlaceFields } from '../place-fields.tsx';
import { useAedAct } from '../use-aeds.ts';
import { DeviceFields } from './device-fields.tsx';
import { type FactsValues, factsOf } from './facts-form.ts';
import { PartFields } from './part-fields.tsx';
import { firstValues, TARGETS, useScanFill } from './use-scan-fill.ts';

/** 登记 AED: by scanning the machine, its pads and its battery, and by hand what no code says. */
export function RegisterPage() {
  const [form] = Form.useForm<FactsValues>();
  const [, navigate] = useLocation();
  const [aedId] = useState(() => crypto.randomUUID());
  const first = firstValues(new URLSearchParams(useSearch()).get('udi'));
  const { target, setTarget } = useScanFill(form, first.serial !== undefined);
  const register = useAedAct(
    (values: FactsValues) => node.aed.register({ aedId, facts: factsOf(values, clinicDate(Date.now())) }),
    'AED 已登记',
    () => navigate(itemPath(aedId)),
  );
  return (
    <Page title="登记 AED">
      <Form<FactsValues>
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={first}
        onFinish={register.mutate}
        style={{ display: 'grid', gap: 16 }}
      >
        <Panel>
          <div className={styles.bar}>
            <span>下一次扫码填入：</span>
            <RadioChoice options={TARGETS} value={target} onChange={setTarget} look="button" />
          </div>
        </Panel>
        <Panel title="设备">
          <DeviceFields />
        </Panel>
        <Panel title="电极片和电池">
          <div className={styles.fields}>
            <PartFields name="adultPads" label="成人电极片" />
            <PartFields name="battery" label="电池" />
            <PartFields name="childPads" label="儿童电极片" optional />
          </div>
        </Panel>
        <Panel title="位置和保管">
          <PlaceFields />
        </Panel>
        <FaultSentence error={register.error} />
        <div>
          <Button type="primary" htmlType="submit" loading={register.isPending}>
            登记
          </Button>
        </div>
      </Form>
    </Page>
  );
}
