import type { EcgSamplesView } from '../../../contract/ecg-views.ts';
import { type EcgRecording, lengthOf } from '../../../domain/ecg/recording.ts';
import { samplesText } from '../../ecg/samples-text.ts';
import { decodeStoredEcg } from '../../ecg/stored-ecg.ts';
import type { Services } from '../../services.ts';
import { refused } from '../base.ts';

export function samplesView(recording: EcgRecording): EcgSamplesView {
  const { leads, rateHz, microvoltPerCount, quality, filters, device, gaps, startedAt } = recording;
  return {
    format: {
      leads: leads.map(({ name }) => name),
      rateHz,
      microvoltPerCount,
      quality,
      filters,
      deviceModel: device.model,
    },
    count: lengthOf(recording),
    samples: samplesText(leads.map(({ samples }) => samples)),
    contact: leads.map(({ contact }) => contact),
    gaps,
    startedAt,
  };
}

/** The recording of a blob; undefined while it has not arrived at this node. Throws the refusal for one that is damaged. */
export function storedRecording({ store }: Services, hash: string): EcgRecording | undefined {
  const bytes = store.blobs.get(hash);
  if (!bytes) return undefined;
  const decoded = decodeStoredEcg(bytes);
  if (!decoded.ok) throw refused(decoded.fault.code, decoded.fault.sentence);
  return decoded.recording;
}
