import { withDerivedLeads } from '../domain/ecg/derive-leads.ts';
import type { OtherChannel } from '../domain/ecg/file.ts';
import type { LeadName } from '../domain/ecg/leads.ts';
import type { RecordedLead } from '../domain/ecg/recording.ts';
import { commonUnit } from './common-unit.ts';
import { refuse } from './fault.ts';

/** A channel as a file has it, before it is known which unit all leads share. */
export interface Channel {
  /** Undefined for what is none of the twelve leads. */
  readonly lead: LeadName | undefined;
  readonly label: string;
  readonly samples: Int32Array;
  readonly microvoltPerCount: number | null;
}

export interface SortedChannels {
  /** Twelve wherever I and II are there; all of one length. */
  readonly leads: readonly RecordedLead[];
  readonly microvoltPerCount: number | null;
  readonly otherChannels: readonly OtherChannel[];
}

/** Parts the leads from the rest, gives them one unit, and completes the limb leads. Of a lead told twice the first counts. */
export function sortChannels(channels: readonly Channel[]): SortedChannels {
  const leads = new Map<LeadName, Channel>();
  const others: Channel[] = [];
  for (const channel of channels) {
    if (channel.lead && !leads.has(channel.lead)) leads.set(channel.lead, channel);
    else others.push(channel);
  }
  const { microvoltPerCount, samples } = commonUnit([...leads.values()]);
  const recorded = [...leads.keys()].map(
    (name, i): RecordedLead => ({ name, samples: samples[i] ?? new Int32Array(), contact: 'unknown' }),
  );
  if (new Set(recorded.map((lead) => lead.samples.length)).size > 1)
    refuse('damaged', 'leads of different lengths');
  return {
    leads: withDerivedLeads(recorded),
    microvoltPerCount,
    otherChannels: others.map(({ label, samples, microvoltPerCount }) => ({
      label,
      samples,
      microvoltPerCount,
    })),
  };
}
