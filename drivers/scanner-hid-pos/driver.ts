import { keepConnected } from '../keep-connected.ts';
import { listeningSession } from '../listening-session.ts';
import { whenQuiet } from '../quiet.ts';
import { tellScans } from '../scan-parts.ts';
import type { Session, SessionLine } from '../session.ts';
import type { Driver, DriverSetting, DriverSettings } from '../types.ts';
import { createHidScanParser, REPORT_LAYOUTS, type ReportLayout } from './protocol.ts';

/** The reports of one scan follow each other within a few milliseconds. */
const HALF_SCAN_MS = 100;

const layoutSetting: DriverSetting = {
  key: 'layout',
  label: '报文格式',
  hint: '扫码枪的厂家。选错时扫出的内容缺少开头或没有内容，请换一种再试。',
  value: {
    kind: 'choice',
    options: [
      { value: 'honeywell', label: '霍尼韦尔（Honeywell）' },
      { value: 'newland', label: '新大陆（Newland）' },
    ],
  },
  initial: 'honeywell',
};

export const scannerHidPos: Driver = {
  id: 'scanner-hid-pos',
  title: '扫码枪（USB HID POS 方式）',
  addressKinds: ['hid', 'replay'],
  serialLine: null,
  usbIds: [
    { vendorId: 0x0c2e, productId: 0x0b8f },
    { vendorId: 0x1eab, productId: 0x1d10 },
    { vendorId: 0x067e, productId: 0x0809 },
  ],
  readingKinds: ['scan'],
  settings: [layoutSetting],
  start: (deps) => keepConnected(deps, (line) => beginSession(line, deps.settings ?? {})),
};

function beginSession(line: SessionLine, settings: DriverSettings): Session {
  const parser = createHidScanParser(layoutOf(settings));
  const hearEnd = whenQuiet(line, HALF_SCAN_MS, () => tellScans(line, parser.settle()));
  const receive = (report: Uint8Array) => {
    tellScans(line, parser.push(report));
    hearEnd();
  };
  const todo = '请扫描任意一个条码，再检测一次；仍没有请把扫码枪设为 USB HID POS 方式。';
  return listeningSession(line, { name: '扫码枪', todo, receive });
}

function layoutOf({ layout }: DriverSettings): ReportLayout {
  return REPORT_LAYOUTS.find((known) => known === layout) ?? 'honeywell';
}
