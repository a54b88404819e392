import { useQuery } from '@tanstack/react-query';
import { AutoComplete, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { DeviceAddress } from '../../../domain/devices/events.ts';
import { orpc } from '../../client/query.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { needed } from '../../ui/text-rules.ts';
import { addressKindLabels, type Ports } from './device-row.ts';
import styles from './devices.module.css';

type AddressKind = DeviceAddress['kind'];

interface AddressFieldsProps {
  readonly kinds: readonly AddressKind[];
  readonly defaultAddress: DeviceAddress;
}

const BAUD_RATES = [9_600, 19_200, 38_400, 57_600, 115_200] as const;

const emptyAddresses: Readonly<Record<AddressKind, DeviceAddress>> = {
  serial: { kind: 'serial', path: '', baudRate: 115_200 },
  tcp: { kind: 'tcp', host: '', port: 4_001 },
  hid: { kind: 'hid', vendorId: 0, productId: 0 },
};

/** Where the device hangs: chosen from what this computer has, or typed. The fields are under `address`. */
export function AddressFields({ kinds, defaultAddress }: AddressFieldsProps) {
  const form = Form.useFormInstance();
  const kind: AddressKind = Form.useWatch(['address', 'kind'], form) ?? defaultAddress.kind;
  const ports = useQuery(orpc.devices.ports.queryOptions());

  function takeKind(chosen: AddressKind) {
    const address = chosen === defaultAddress.kind ? defaultAddress : emptyAddresses[chosen];
    form.setFieldsValue({ address });
  }

  return (
    <>
      <Form.Item name={['address', 'kind']} label="接法" initialValue={defaultAddress.kind}>
        <Radio.Group
          options={kinds.map((value) => ({ value, label: addressKindLabels[value] }))}
          onChange={(event) => takeKind(event.target.value)}
        />
      </Form.Item>
      {kind === 'serial' && <SerialFields ports={ports.data} />}
      {kind === 'tcp' && <TcpFields />}
      {kind === 'hid' && <HidFields ports={ports.data} />}
      <FaultSentence error={ports.error} onRetry={() => void ports.refetch()} />
      {ports.data?.sentences.map((sentence) => (
        <Sentence key={sentence} tone="warn">
          {sentence}
        </Sentence>
      ))}
    </>
  );
}

function SerialFields({ ports }: { readonly ports: Ports | undefined }) {
  return (
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
        <Select options={BAUD_RATES.map((value) => ({ value, label: String(value) }))} />
      </Form.Item>
    </div>
  );
}

function TcpFields() {
  return (
    <div className={styles.row}>
      <Form.Item name={['address', 'host']} label="地址" rules={[needed('请填写地址。')]}>
        <Input maxLength={253} autoComplete="off" placeholder="例如 192.168.1.60" />
      </Form.Item>
      <Form.Item
        name={['address', 'port']}
        label="端口"
        rules={[{ required: true, message: '请填写端口。' }]}
      >
        <InputNumber min={1} max={65_535} precision={0} style={{ width: '100%' }} />
      </Form.Item>
    </div>
  );
}

/** A HID device is chosen as a whole; its numbers are what is kept. */
function HidFields({ ports }: { readonly ports: Ports | undefined }) {
  return (
    <Form.Item
      name="address"
      label="USB 设备"
      extra={ports?.hid.length === 0 ? '没有发现 USB 设备，请插好后重新打开这个对话框。' : undefined}
      getValueProps={(address: Extract<DeviceAddress, { kind: 'hid' }>) => ({
        value:
          address.vendorId === 0 ? undefined : (address.path ?? `${address.vendorId}:${address.productId}`),
      })}
      normalize={(chosen: string) => hidAddress(ports, chosen)}
    >
      <Select
        placeholder="请选择"
        options={(ports?.hid ?? []).map((port) => ({ value: hidKey(port), label: port.label }))}
      />
    </Form.Item>
  );
}

type HidPort = Ports['hid'][number];

function hidKey({ path, vendorId, productId }: HidPort): string {
  return path ?? `${vendorId}:${productId}`;
}

function hidAddress(ports: Ports | undefined, chosen: string): DeviceAddress {
  const port = ports?.hid.find((other) => hidKey(other) === chosen);
  if (!port) return emptyAddresses.hid;
  const { vendorId, productId, path } = port;
  return { kind: 'hid', vendorId, productId, ...(path !== null && { path }) };
}
