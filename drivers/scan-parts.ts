import type { DeviceFault } from './fault.ts';
import type { ScanReading } from './scan-reading.ts';
import { scanReading } from './scan-text.ts';
import type { SessionLine } from './session.ts';

/** More than the largest code that scanners read: a QR code of 7089 digits. */
export const MOST_SCAN_BYTES = 8_192;

/** What became of the bytes of one scan. */
export type ScanPart =
  | { readonly kind: 'scan'; readonly bytes: Uint8Array; readonly aim: string | null }
  /** It began and did not end; it had no end within the longest code; it is not what the scanner sends. */
  | { readonly kind: 'cut-short' | 'too-long' | 'damaged' };

/** Publishes scans and says what was lost: a code that was cut is never passed on as a whole one. */
export function tellScans(line: SessionLine, parts: readonly ScanPart[]): void {
  for (const part of parts) {
    const told =
      part.kind === 'scan' ? readingOrFault(part.bytes, part.aim, line.clock.nowMs()) : FAULTS[part.kind];
    if ('code' in told) line.say({ status: 'fault', fault: told });
    else {
      line.publish(told);
      line.say({ status: 'ready' });
    }
  }
}

function readingOrFault(bytes: Uint8Array, aim: string | null, atMs: number): ScanReading | DeviceFault {
  return scanReading(bytes, aim, atMs) ?? FAULTS.damaged;
}

function fault(code: string, happened: string, todo: string, detail: string): DeviceFault {
  return { code, sentence: `${happened}。这次的内容没有采用，已保存的资料不受影响。${todo}`, detail };
}

const FAULTS = {
  'cut-short': fault(
    'scan-cut-short',
    '扫码枪的数据只到了一半',
    '请重新扫描；反复出现请检查数据线和扫码枪的结束符设置。',
    'a scan that had begun did not end',
  ),
  'too-long': fault(
    'scan-too-long',
    '扫码枪传来的数据过长，不是一个条码',
    '请重新扫描；反复出现请检查扫码枪的结束符设置。',
    `more than ${MOST_SCAN_BYTES} bytes`,
  ),
  damaged: fault(
    'line-damaged',
    '扫码枪传来的数据有误码',
    '请重新扫描；反复出现请检查数据线、波特率和扫码枪的设置。',
    'not what a scanner sends',
  ),
} as const;
