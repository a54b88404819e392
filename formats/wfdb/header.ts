import { refuse, refuseUnsupported } from '../fault.ts';
import { MAX_CHANNELS } from '../limits.ts';
import { isPlausibleRate } from '../sample-rate.ts';

/** A signal of a WFDB record (header(5)). */
export interface WfdbSignal {
  /** Bare name of the file that holds it. */
  readonly fileName: string;
  readonly format: 16 | 212;
  /** Bytes before the first sample. */
  readonly offset: number;
  readonly microvoltPerCount: number | null;
  /** The count of 0 µV. */
  readonly baseline: number;
  /** Sum of all samples, 16 bits; null where the header has none. */
  readonly checksum: number | null;
  readonly label: string;
}

export interface WfdbHeader {
  readonly rateHz: number;
  /** Of each signal; null where only the size of the files tells. */
  readonly sampleCount: number | null;
  readonly startedAt: string | null;
  readonly signals: readonly WfdbSignal[];
}

const DEFAULT_RATE_HZ = 250;
const DEFAULT_GAIN = 200;
const RECORD =
  /^([\w-]+)(\/\d+)?\s+(\d+)(?:\s+([\d.eE+-]+)(?:\/\S+)?(?:\s+(\d+)(?:\s+(\S+)(?:\s+(\S+))?)?)?)?\s*$/;
const SIGNAL = /^(\S+)\s+(\d+)(x\d+)?(:\d+)?(?:\+(\d+))?(?:\s+(.*))?$/;
const GAIN = /^([-\d.eE+]+)(?:\((-?\d+)\))?(?:\/(\S+))?$/;

const lines = (text: string) =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));

const HEAD_BYTES = 400;

export function looksLikeWfdbHeader(bytes: Uint8Array): boolean {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  if (/[\x00-\x08\x0e-\x1f]/.test(head)) return false;
  const [record = '', signal = ''] = lines(head);
  return RECORD.test(record) && SIGNAL.test(signal);
}

/** Reads a header; of formats, 16 and 212 only. */
export function readHeader(text: string): WfdbHeader {
  const [first = '', ...rest] = lines(text);
  const [, , segments, signals, rate, count, time, date] = RECORD.exec(first) ?? [];
  if (signals === undefined) return refuse('damaged', 'header: first line');
  if (segments !== undefined) return refuseUnsupported('由多个片段组成', 'header: several segments');
  const signalCount = Number(signals);
  if (signalCount === 0) refuse('no-ecg', 'header: no signals');
  if (signalCount > MAX_CHANNELS || signalCount > rest.length)
    refuse('damaged', `header: ${signals} signals`);
  const rateHz = rate === undefined ? DEFAULT_RATE_HZ : Number(rate);
  if (!isPlausibleRate(rateHz)) refuse('damaged', 'header: rate');
  return {
    rateHz,
    sampleCount: Number(count ?? 0) || null,
    startedAt: startOf(time, date),
    signals: rest.slice(0, signalCount).map(readSignal),
  };
}

function readSignal(line: string): WfdbSignal {
  const [, fileName = '', format, perFrame, skew, offset = '0', rest = ''] = SIGNAL.exec(line) ?? [];
  if (perFrame !== undefined || (skew !== undefined && skew !== ':0'))
    refuseUnsupported('的各信号不是同步采样的', 'header: several samples of a frame, or skew');
  if (format !== '16' && format !== '212')
    return refuseUnsupported(`用了 WFDB 的 ${format} 编码`, 'header: format');
  if (/[\\/]|^\.|^[-~]$/.test(fileName)) refuse('damaged', 'header: file name');
  const [gain = '0', , zero = '0', , checksum, , ...label] = rest.split(/\s+/);
  return {
    fileName,
    format: format === '16' ? 16 : 212,
    offset: Number(offset),
    ...scaleOf(gain, Number(zero) || 0),
    checksum: checksum === undefined || checksum === '' ? null : Number(checksum) & 0xffff,
    label: label.join(' '),
  };
}

const MICROVOLTS: Readonly<Record<string, number>> = { mV: 1000, uV: 1, µV: 1, V: 1e6 };

/** `gain(baseline)/units`: counts of a unit, the count of zero, and mV where no unit is named. */
function scaleOf(text: string, zero: number): Pick<WfdbSignal, 'microvoltPerCount' | 'baseline'> {
  const [, gain = '0', baseline, units = 'mV'] = GAIN.exec(text) ?? [];
  const microvolt = MICROVOLTS[units];
  const perUnit = Number(gain) || DEFAULT_GAIN;
  return {
    microvoltPerCount: microvolt === undefined || !(perUnit > 0) ? null : microvolt / perUnit,
    baseline: baseline === undefined ? zero : Number(baseline),
  };
}

/** `HH:MM:SS` and `DD/MM/YYYY`. */
function startOf(time: string | undefined, date: string | undefined): string | null {
  const [, day, month, year] = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(date ?? '') ?? [];
  const [, clock] = /^(\d\d:\d\d:\d\d)(?:\.\d+)?$/.exec(time ?? '') ?? [];
  return day && clock ? `${year}-${month}-${day}T${clock}` : null;
}
