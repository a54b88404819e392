import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Radio, Select } from 'antd';
import type { DeviceAddress } from '../../../domain/devices/events.ts';
import { orpc } from '../../client/query.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { Sentence } from '../../ui/sentence.tsx';
import { needed } from '../../ui/text-rules.ts';
import { addressKindLabels, type Ports } from './device-row.ts';
import styles from './devices.module.css';
import { SerialFields } from './serial-fields.tsx';

type AddressKind = DeviceAddress['kind'];

interface AddressFieldsProps {
  readonly kinds: readonly AddressKind[];
  readonly defaultAddress: DeviceAddress;
}

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
      {kind === 'hid' && <HidFields ports={ports.data} usual={defaultAddress} />}
      <FaultSentence error={ports.error} onRetry={() => void ports.refetch()} />
      {ports.data?.sentences.map((sentence) => (
        <Sentence key={sentence} tone="warn">
          {sentence}
        </Sentence>
      ))}
    </>
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
function HidFields({ ports, usual }: { readonly ports: Ports | undefined; readonly usual: DeviceAddress }) {
  const attached = (ports?.hid ?? []).map((port) => ({ value: hidKey(port), label: port.label }));
  const isKnown = usual.kind === 'hid' && usual.vendorId !== 0;
  const anyOfMake = {
    value: isKnown ? hidKey({ ...usual, path: null }) : '',
    label: '自动寻找这种设备（插上即用）',
  };
  return (
    <Form.Item
      name="address"
      label="USB 设备"
      extra={ports?.hid.length === 0 ? '没有发现 USB 设备，请插好后重新打开这个对话框。' : undefined}
      getValueProps={(address: Extract<DeviceAddress, { kind: 'hid' }>) => ({
        value:
          address.vendorId === 0 ? undefined : (address.path ?? `${address.vendorId}:${address.productId}`),
      })}
      normalize={(chosen: string) => (chosen === anyOfMake.value ? usual : hidAddress(ports, chosen))}
    >
      <Select placeholder="请选择" options={isKnown ? [anyOfMake, ...attached] : attached} />
    </Form.Item>
  );
}

type HidPort = Ports['hid'][number];

function hidKey({ path, vendorId, productId }: Omit<HidPort, 'label'>): string {
  return path ?? `${vendorId}:${productId}`;
}

function hidAddress(ports: Ports | undefined, chosen: string): DeviceAddress {
  const port = ports?.hid.find((other) => hidKey(other) === chosen);
  if (!port) return emptyAddresses.hid;
  const { vendorId, productId, path } = port;
  return { kind: 'hid', vendorId, productId, ...(path !== null && { path }) };
}
