import type { Tracing } from '../../domain/ecg/record/fields.ts';
import { type EcgRecording, lengthOf } from '../../domain/ecg/recording.ts';

/** What the entry says of a recording whose samples are in the blob of that name. */
export function tracingOf(recording: EcgRecording, samples: string): Tracing {
  const { leads, rateHz, quality, gaps, device } = recording;
  return {
    samples,
    leads: leads.map(({ name }) => name),
    rateHz,
    count: lengthOf(recording),
    quality,
    lostSamples: gaps.reduce((sum, gap) => sum + gap.count, 0),
    deviceModel: device.model,
  };
}
