import { listHidDevices, listSerialPorts } from '../../drivers/transport/ports.ts';
import { printJson } from './print.ts';
import { ToolFault, type Verb } from './verb.ts';

/** What is attached to this computer. Where a list cannot be had, `problems` says why: a port can still be named by hand. */
export const ports: Verb = {
  name: 'ports',
  usage: 'ports',
  summary: '列出本机的串口和 USB HID 设备',
  run: async (args) => {
    if (args.length > 0) throw new ToolFault('用法：ports');
    const [serial, hid] = await Promise.all([listSerialPorts(), listHidDevices()]);
    const problems = [serial.problem, hid.problem].flatMap((problem) => problem?.sentence ?? []);
    printJson({ serial: serial.ports, hid: hid.ports.map(named), problems });
  },
};

function named<Port extends { readonly vendorId: number; readonly productId: number }>(port: Port) {
  const hex = (id: number) => id.toString(16).padStart(4, '0');
  return { ...port, port: `hid:${hex(port.vendorId)}:${hex(port.productId)}` };
}
