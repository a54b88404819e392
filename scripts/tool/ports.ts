import { type HidPortInfo, listHidDevices, listSerialPorts } from '../../drivers/transport/ports.ts';
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

/** With the name by which `listen` knows it; numbers as they are printed on data sheets. */
function named({ vendorId, productId, path, usagePage, label }: HidPortInfo) {
  const hex = (id: number) => id.toString(16).padStart(4, '0');
  const id = `hid:${hex(vendorId)}:${hex(productId)}`;
  return {
    port: path === null ? id : `${id}:${path}`,
    usagePage: usagePage === null ? null : hex(usagePage),
    label,
  };
}
