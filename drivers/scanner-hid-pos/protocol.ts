import { concatBytes } from '../bytes.ts';
import { MOST_SCAN_BYTES, type ScanPart } from '../scan-parts.ts';

/** Whose layout of the 64 bytes a report has (PROTOCOL.md §2). */
export const REPORT_LAYOUTS = ['honeywell', 'newland'] as const;
export type ReportLayout = (typeof REPORT_LAYOUTS)[number];

const SCANNED_DATA = 0x02;
const MOST_REPORT_DATA = 56;
export const REPORT_SIZE = 64;
/** Of Honeywell's layout: the answer to a command, not a code. */
const MENU_ANSWER = ']Z6';

interface ScanReport {
  readonly aim: string | null;
  readonly data: Uint8Array;
  /** Null where the layout does not say: a full report may be followed by another. */
  readonly isLast: boolean | null;
}

/** What a report says; undefined for what is no report of scanned data, null for one that cannot be right. */
function readReport(report: Uint8Array, layout: ReportLayout): ScanReport | null | undefined {
  if (report[0] !== SCANNED_DATA) return undefined;
  const length = report[1] ?? 0;
  if (length > MOST_REPORT_DATA || report.length !== REPORT_SIZE) return null;
  if (layout === 'newland') {
    const data = report.slice(2, 2 + length);
    return { aim: null, data, isLast: length < MOST_REPORT_DATA ? true : null };
  }
  const aim = String.fromCharCode(...report.subarray(2, 5));
  if (aim === MENU_ANSWER) return undefined;
  const more = report[63] ?? 0;
  if (more > 1) return null;
  return { aim: isAim(aim) ? aim : null, data: report.slice(5, 5 + length), isLast: more === 0 };
}

function isAim(text: string): boolean {
  return /^\][A-Za-z][0-9A-F]$/.test(text);
}

export interface HidScanParser {
  /** Takes one report. Never throws; keeps at most one scan. */
  push(report: Uint8Array): readonly ScanPart[];
  /** No report has come for long enough: what has begun is complete, or never will be. */
  settle(): readonly ScanPart[];
  pendingBytes(): number;
}

/** Joins the reports of a scan. */
export function createHidScanParser(layout: ReportLayout): HidScanParser {
  let parts: Uint8Array[] = [];
  let aim: string | null = null;
  let isTooLong = false;
  let mayBeWhole = false;
  const filled = () => parts.reduce((sum, part) => sum + part.length, 0);

  const finish = (whole: boolean): readonly ScanPart[] => {
    const isNothing = parts.length === 0;
    const told: ScanPart = isTooLong
      ? { kind: 'too-long' }
      : whole
        ? { kind: 'scan', bytes: concatBytes(parts), aim }
        : { kind: 'cut-short' };
    parts = [];
    aim = null;
    isTooLong = false;
    return isNothing ? [] : [told];
  };

  return {
    push: (bytes) => {
      const report = readReport(bytes, layout);
      if (report === undefined) return [];
      if (report === null) return [...finish(false), { kind: 'damaged' }];
      // The parts of one code all name its symbology: another one begins another code.
      const before = parts.length > 0 && report.aim !== aim ? finish(false) : [];
      aim = report.aim;
      if (filled() + report.data.length > MOST_SCAN_BYTES) isTooLong = true;
      else parts.push(report.data);
      mayBeWhole = report.isLast === null;
      return report.isLast === true ? [...before, ...finish(true)] : before;
    },
    settle: () => finish(mayBeWhole),
    pendingBytes: filled,
  };
}

/** The reports in which a scanner of this layout sends a code; for simulators and tests. */
export function encodeReports(data: Uint8Array, aim: string, layout: ReportLayout): readonly Uint8Array[] {
  const count = Math.max(1, Math.ceil(data.length / MOST_REPORT_DATA));
  return Array.from({ length: count }, (_, at) => {
    const part = data.subarray(at * MOST_REPORT_DATA, (at + 1) * MOST_REPORT_DATA);
    const report = new Uint8Array(REPORT_SIZE);
    report.set([SCANNED_DATA, part.length]);
    if (layout === 'newland') report.set(part, 2);
    else {
      report.set(
        Array.from(aim, (char) => char.charCodeAt(0)),
        2,
      );
      report.set(part, 5);
      report[63] = at < count - 1 ? 1 : 0;
    }
    return report;
  });
}
