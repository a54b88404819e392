import type { AppliedFilters } from '../../domain/ecg/recording.ts';
import type { Channel } from '../channels.ts';
import { refuse, refuseUnsupported } from '../fault.ts';
import { MAX_CHANNELS, MAX_SAMPLES } from '../limits.ts';
import { isPlausibleRate } from '../sample-rate.ts';
import { leadNamed } from '../standard-leads.ts';
import { LEAD_OF_CODE } from './codes.ts';
import type { Attributes } from './data-set.ts';
import { samplesOf } from './samples.ts';
import { TAG } from './tags.ts';

export interface Waveform {
  readonly rateHz: number;
  readonly channels: readonly Channel[];
  readonly filters: AppliedFilters;
}

/** The recorded multiplex group of a waveform object; a median beat stands beside it as derived. */
export function readWaveform(root: Attributes): Waveform {
  const groups = root.items(TAG.waveforms);
  const [group, second] = groups.filter((one) => one.text(TAG.originality) !== 'DERIVED');
  if (!group) return refuse('no-ecg', `${groups.length} waveforms, none original`);
  if (second) return refuseUnsupported('的各导联不是同时记录的', 'several original multiplex groups');
  const definitions = group.items(TAG.channels);
  const count = group.u16(TAG.channelCount) ?? 0;
  if (count === 0 || count > MAX_CHANNELS || count !== definitions.length)
    refuse('damaged', `${count} channels, ${definitions.length} defined`);
  const samples = samplesOf(group, count, sampleCountOf(group, count));
  return {
    rateHz: rateOf(group),
    channels: definitions.map((definition, i) => channelOf(definition, samples[i] ?? new Int32Array())),
    filters: filtersOf(definitions[0]),
  };
}

function sampleCountOf(group: Attributes, channels: number): number {
  const count = group.u32(TAG.sampleCount) ?? 0;
  if (count * channels > MAX_SAMPLES) refuse('too-large', `${count} samples`);
  return count;
}

function rateOf(group: Attributes): number {
  const rateHz = group.decimal(TAG.rate) ?? 0;
  return isPlausibleRate(rateHz) ? rateHz : refuse('damaged', 'sampling frequency');
}

const MICROVOLTS: Readonly<Record<string, number>> = { nV: 1e-3, uV: 1, mV: 1e3, V: 1e6 };

function channelOf(definition: Attributes, samples: Int32Array): Channel {
  const source = definition.items(TAG.channelSource)[0];
  const label = source?.text(TAG.codeMeaning) ?? definition.text(TAG.channelLabel) ?? '';
  const unit = microvoltPerCount(definition);
  const offset = unit === null ? 0 : Math.round((baselineUv(definition) ?? 0) / unit);
  return {
    lead: LEAD_OF_CODE.get(source?.text(TAG.codeValue) ?? '') ?? leadNamed(label),
    label,
    samples: offset === 0 ? samples : samples.map((sample) => sample + offset),
    microvoltPerCount: unit,
  };
}

/** PS3.3 C.10.9.1.4.2: sensitivity × correction factor; null where the unit is none of voltage. */
function microvoltPerCount(definition: Attributes): number | null {
  const sensitivity = definition.decimal(TAG.sensitivity);
  const factor = unitOf(definition);
  if (sensitivity === null || factor === undefined) return null;
  const correction = definition.decimal(TAG.sensitivityCorrection) ?? 1;
  const unit = sensitivity * correction * factor;
  return unit > 0 ? unit : refuse('damaged', 'channel sensitivity');
}

function baselineUv(definition: Attributes): number | null {
  const baseline = definition.decimal(TAG.baseline);
  return baseline === null ? null : baseline * (unitOf(definition) ?? 1);
}

const unitOf = (definition: Attributes) =>
  MICROVOLTS[definition.items(TAG.sensitivityUnits)[0]?.text(TAG.codeValue) ?? ''];

/** DICOM tells them of each channel; an ECG machine filters all alike. */
function filtersOf(definition: Attributes | undefined): AppliedFilters {
  return {
    highPassHz: definition?.decimal(TAG.highPass) ?? null,
    lowPassHz: definition?.decimal(TAG.lowPass) ?? null,
    notchHz: definition?.decimal(TAG.notch) ?? null,
  };
}
