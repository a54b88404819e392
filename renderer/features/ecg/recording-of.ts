import type { EcgSamplesView } from '../../../contract/ecg-views.ts';
import type { EcgRecording } from '../../../domain/ecg/recording.ts';
import { decodeSamples } from './decode-samples.ts';

/** The recording that a node sent. */
export function recordingOf({
  format,
  count,
  samples,
  contact,
  gaps,
  startedAt,
}: EcgSamplesView): EcgRecording {
  const counts = decodeSamples(samples);
  return {
    leads: format.leads.map((name, lead) => ({
      name,
      samples: counts.subarray(lead * count, (lead + 1) * count),
      contact: contact[lead] ?? 'unknown',
    })),
    rateHz: format.rateHz,
    microvoltPerCount: format.microvoltPerCount,
    startedAt,
    device: { maker: null, model: format.deviceModel, serial: null },
    filters: format.filters,
    gaps,
    quality: format.quality,
  };
}
