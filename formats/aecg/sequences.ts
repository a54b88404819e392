import type { Channel } from '../channels.ts';
import { refuse, refuseUnsupported } from '../fault.ts';
import { MAX_CHANNELS, MAX_SAMPLES } from '../limits.ts';
import { isPlausibleRate, rateOfInterval } from '../sample-rate.ts';
import { startFromDigits } from '../start-time.ts';
import { tidyText } from '../text.ts';
import { LEAD_OF_CODE } from './codes.ts';
import { elementAt, elementsAt, type XmlElement } from './xml.ts';

export interface SequenceSet {
  readonly rateHz: number;
  readonly startedAt: string | null;
  readonly channels: readonly Channel[];
}

const codeOf = (element: XmlElement) => elementAt(element, 'code')?.attributes.code ?? '';
const isTime = (sequence: XmlElement) => codeOf(sequence).startsWith('TIME_');

/** The one set of sequences of a series: one of time, and one for each lead. */
export function readSequences(series: XmlElement): SequenceSet {
  const [set, second] = elementsAt(series, 'component', 'sequenceSet');
  if (!set) return refuse('no-ecg', 'series without sequences');
  if (second) return refuseUnsupported('的各导联不是同时记录的', 'several sequence sets');
  const sequences = elementsAt(set, 'component', 'sequence');
  const time = elementAt(sequences.find(isTime), 'value');
  const signals = sequences.filter((sequence) => !isTime(sequence));
  if (signals.length > MAX_CHANNELS) refuse('damaged', `${signals.length} sequences`);
  return {
    rateHz: rateOf(elementAt(time, 'increment')),
    startedAt: startFromDigits(elementAt(time, 'head')?.attributes.value ?? ''),
    channels: readChannels(signals),
  };
}

function readChannels(signals: readonly XmlElement[]): readonly Channel[] {
  let room = MAX_SAMPLES;
  return signals.map((sequence) => {
    const code = codeOf(sequence);
    const channel = readChannel(sequence, code, room);
    room -= channel.samples.length;
    return channel;
  });
}

const SECONDS: Readonly<Record<string, number>> = { s: 1, ms: 1e-3, us: 1e-6 };

function rateOf(increment: XmlElement | undefined): number {
  const { value, unit = 's' } = increment?.attributes ?? {};
  const seconds = Number(value) * (SECONDS[unit] ?? Number.NaN);
  const rateHz = rateOfInterval(seconds);
  return isPlausibleRate(rateHz) ? rateHz : refuse('damaged', 'interval of samples');
}

function readChannel(sequence: XmlElement, code: string, room: number): Channel {
  const value = elementAt(sequence, 'value');
  const { attributes: scale = {} } = elementAt(value, 'scale') ?? {};
  const { attributes: origin = {} } = elementAt(value, 'origin') ?? {};
  const samples = readDigits(elementAt(value, 'digits')?.text ?? '', room);
  const unit = microvolts(scale);
  const offset = unit === null ? 0 : Math.round((microvolts(origin) ?? 0) / unit);
  return {
    lead: LEAD_OF_CODE.get(code.toUpperCase()),
    label: tidyText(code),
    samples: offset === 0 ? samples : samples.map((sample) => sample + offset),
    microvoltPerCount: unit,
  };
}

const MICROVOLTS: Readonly<Record<string, number>> = { nV: 1e-3, uV: 1, µV: 1, mV: 1e3, V: 1e6 };

/** µV of a quantity; null where it has no unit of voltage. */
function microvolts({ value = '', unit = '' }: Readonly<Record<string, string>>): number | null {
  const factor = MICROVOLTS[unit];
  if (factor === undefined || value.trim() === '') return null;
  const microvolt = unit === 'uV' ? Number(value) : Number(value) * factor;
  return Number.isFinite(microvolt) ? microvolt : refuse('damaged', 'scale');
}

const COUNT = /[^\s]+/g;
const MAX_COUNT = 2 ** 31 - 1;

/** Whole numbers between spaces. */
function readDigits(text: string, room: number): Int32Array {
  const numbers: number[] = [];
  for (const [digits] of text.matchAll(COUNT)) {
    const number = Number(digits);
    if (!Number.isInteger(number) || Math.abs(number) > MAX_COUNT) refuse('damaged', 'digits of a sequence');
    if (numbers.push(number) > room) refuse('too-large', 'digits of a sequence');
  }
  return Int32Array.from(numbers);
}
