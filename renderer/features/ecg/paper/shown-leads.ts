import type { FilterSettings } from '../../../../domain/ecg/filters/settings.ts';
import { filterWhole } from '../../../../domain/ecg/filters/whole.ts';
import type { LeadName } from '../../../../domain/ecg/leads.ts';
import type { EcgRecording } from '../../../../domain/ecg/recording.ts';
import type { ShownLead } from './draw-trace.ts';

/** µV of a count where nobody knows: the curve has to fit on the paper, and nothing is measured on it. */
export const ASSUMED_MICROVOLT = 1;

export type ShownLeads = ReadonlyMap<LeadName, ShownLead>;

/** The leads as they are shown: filtered for the view, in µV. */
export function shownLeadsOf(recording: EcgRecording, filters: FilterSettings): ShownLeads {
  const perCount = recording.microvoltPerCount ?? ASSUMED_MICROVOLT;
  return new Map(
    recording.leads.map(({ name, samples }) => {
      const microvolt = filterWhole(samples, recording.rateHz, filters);
      for (let at = 0; at < microvolt.length; at++) microvolt[at] = (microvolt[at] ?? 0) * perCount;
      return [name, { microvolt, rateHz: recording.rateHz }] as const;
    }),
  );
}
