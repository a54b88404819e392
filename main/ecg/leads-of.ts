import { withDerivedLeads } from '../../domain/ecg/derive-leads.ts';
import type { RecordedLead } from '../../domain/ecg/recording.ts';
import type { Contact, EcgLeadName } from '../../drivers/ecg-signal.ts';

/** Samples of a device's channels, channel after channel, and how its electrodes stand. */
export interface ChannelSamples {
  readonly count: number;
  readonly samples: Int32Array;
  readonly contact: readonly Contact[];
}

/** What a device's channels say of the body: its own leads and those that follow from them, in the order of a report. */
export function leadsOf(
  channels: readonly EcgLeadName[],
  { count, samples, contact }: ChannelSamples,
): readonly RecordedLead[] {
  return withDerivedLeads(
    channels.map((name, at) => ({
      name,
      samples: samples.subarray(at * count, (at + 1) * count),
      contact: contact[at] ?? 'unknown',
    })),
  );
}
