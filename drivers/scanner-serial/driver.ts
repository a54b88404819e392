import { keepConnected } from '../keep-connected.ts';
import { listeningSession } from '../listening-session.ts';
import { tellScans } from '../scan-parts.ts';
import type { Session, SessionLine } from '../session.ts';
import type { Driver, DriverSetting, DriverSettings } from '../types.ts';
import { createSerialScanParser, SCAN_ENDS, type ScanEnd } from './protocol.ts';

/** Between two bytes of a scan, at 9600 baud and more, there is at most a millisecond; USB bridges add up to 16. */
const SILENCE_MS = 50;
/** A scan whose end is known may be held up on its way, as by a TCP serial server. */
const HALF_SCAN_MS = 500;

const endSetting: DriverSetting = {
  key: 'end',
  label: '结束符',
  hint: '扫码枪在每个条码后发送的字符，见扫码枪说明书。自动：回车、换行或 STX…ETX；都没有时以停顿为结束。',
  value: {
    kind: 'choice',
    options: [
      { value: 'auto', label: '自动' },
      { value: 'cr', label: '回车（CR）' },
      { value: 'crlf', label: '回车换行（CRLF）' },
      { value: 'stx-etx', label: 'STX…ETX' },
      { value: 'silence', label: '无，以停顿为结束' },
    ],
  },
  initial: 'auto',
};

export const scannerSerial: Driver = {
  id: 'scanner-serial',
  title: '扫码枪（串口）',
  addressKinds: ['serial', 'tcp', 'replay'],
  serialLine: { baudRate: 9_600, dataBits: 8, parity: 'none', stopBits: 1 },
  readingKinds: ['scan'],
  settings: [endSetting],
  start: (deps) => keepConnected(deps, (line) => beginSession(line, deps.settings ?? {})),
};

function beginSession(line: SessionLine, settings: DriverSettings): Session {
  const parser = createSerialScanParser(endOf(settings));
  let cancelWaiting = () => {};
  line.signal.addEventListener('abort', () => cancelWaiting(), { once: true });

  const receive = (bytes: Uint8Array) => {
    cancelWaiting();
    tellScans(line, parser.push(bytes));
    if (parser.pendingBytes() === 0 || line.signal.aborted) return;
    const waitMs = parser.endsWithSilence() ? SILENCE_MS : HALF_SCAN_MS;
    cancelWaiting = line.clock.setTimer(waitMs, () => tellScans(line, parser.settle()));
  };
  return listeningSession(line, { name: '扫码枪', todo: '请扫描任意一个条码，再检测一次。', receive });
}

function endOf({ end }: DriverSettings): ScanEnd {
  return SCAN_ENDS.find((known) => known === end) ?? 'auto';
}
