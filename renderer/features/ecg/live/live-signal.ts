import type { EcgLiveEvent, EcgSamplesFormat } from '../../../../contract/ecg-views.ts';
import { createFilter, type LiveFilter } from '../../../../domain/ecg/filters/live.ts';
import type { FilterSettings } from '../../../../domain/ecg/filters/settings.ts';
import type { EcgRecording } from '../../../../domain/ecg/recording.ts';
import { decodeSamples } from '../decode-samples.ts';
import { ASSUMED_MICROVOLT } from '../paper/shown-leads.ts';
import { createRawRing, type RawRing, recentRecording } from './raw-ring.ts';
import { createSignalRing, type SignalRing, skipTo } from './signal-ring.ts';

type FormatEvent = Extract<EcgLiveEvent, { readonly type: 'format' }>;
type SamplesEvent = Extract<EcgLiveEvent, { readonly type: 'samples' }>;

/** Longer than the widest screen shows at 25 mm/s, s. */
const SHOWN_SECONDS = 30;

/** A device's curve while it comes: to be drawn, and to be judged. */
export interface LiveSignal {
  readonly format: EcgSamplesFormat;
  /** Counts between which the device can tell anything. */
  readonly range: FormatEvent['range'];
  readonly ring: SignalRing;
  readonly append: (event: SamplesEvent) => void;
  /** Runs the curve through other filters from the next sample on. */
  readonly filter: (settings: FilterSettings) => void;
  /** The last seconds unfiltered, as a recording. */
  readonly recent: (seconds: number) => EcgRecording;
}

export function createLiveSignal({ format, range }: FormatEvent, first: FilterSettings): LiveSignal {
  const leadCount = format.leads.length;
  const ring = createSignalRing(leadCount, Math.ceil(format.rateHz * SHOWN_SECONDS));
  const raw = createRawRing(leadCount, Math.ceil(format.rateHz * 10));
  let settings = first;
  let filters: readonly LiveFilter[] = [];
  let hasBegun = false;

  const restart = () => {
    filters = format.leads.map(() => createFilter(settings, format.rateHz));
  };

  function append(event: SamplesEvent): void {
    if (!hasBegun) ring.written = event.firstSample;
    if (!hasBegun || event.firstSample !== ring.written) {
      skipTo(ring, event.firstSample);
      restart();
    }
    hasBegun = true;
    const counts = decodeSamples(event.samples);
    for (let lead = 0; lead < leadCount; lead++) {
      const chunk = counts.subarray(lead * event.count, (lead + 1) * event.count);
      const shown = filters[lead]?.process(chunk) ?? chunk;
      if (event.contact[lead] === 'off') blank(ring, lead, event.count);
      else write(ring, lead, shown);
      keep(raw, lead, chunk, event);
    }
    ring.written += event.count;
    raw.written += event.count;
  }

  const write = (to: SignalRing, lead: number, values: ArrayLike<number>) => {
    const samples = to.leads[lead];
    const perCount = format.microvoltPerCount ?? ASSUMED_MICROVOLT;
    for (let at = 0; samples && at < values.length; at++) {
      samples[(to.written + at) % to.capacity] = (values[at] ?? 0) * perCount;
    }
  };

  const filter = (now: FilterSettings) => {
    settings = now;
    restart();
  };

  return { format, range, ring, append, filter, recent: (seconds) => recentRecording(raw, format, seconds) };
}

/** A loose electrode shows nothing of the heart: the pen is lifted, and words say why. */
function blank(ring: SignalRing, lead: number, count: number): void {
  const samples = ring.leads[lead];
  for (let at = 0; samples && at < count; at++) samples[(ring.written + at) % ring.capacity] = Number.NaN;
}

function keep(raw: RawRing, lead: number, chunk: Int32Array, { contact }: SamplesEvent): void {
  const samples = raw.leads[lead];
  for (let at = 0; samples && at < chunk.length; at++) {
    samples[(raw.written + at) % raw.capacity] = chunk[at] ?? 0;
  }
  raw.contact[lead] = contact[lead] ?? 'unknown';
}
