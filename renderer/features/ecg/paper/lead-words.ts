import type { LeadName } from '../../../../domain/ecg/leads.ts';
import type { EcgRecording, LeadContact } from '../../../../domain/ecg/recording.ts';

/** Which leads have no contact, in words. */
export function contactNotes(
  leads: readonly LeadName[],
  contact: readonly LeadContact[],
): ReadonlyMap<LeadName, string> {
  return new Map(leads.filter((_, at) => contact[at] === 'off').map((lead) => [lead, '电极脱落'] as const));
}

export function leadNotesOf({ leads }: EcgRecording): ReadonlyMap<LeadName, string> {
  return contactNotes(
    leads.map(({ name }) => name),
    leads.map(({ contact }) => contact),
  );
}

/** How much is missing from a recording: '丢失 24 个采样点（24 ms）'; nothing where all came. */
export function lostText(lostSamples: number, rateHz: number): string | undefined {
  if (lostSamples === 0) return undefined;
  const ms = Math.round((lostSamples / rateHz) * 1000);
  return `丢失 ${lostSamples} 个采样点（${ms < 1 ? '<1' : ms} ms）`;
}

/** Samples of each lead that are missing from a recording. */
export function lostOf({ gaps }: EcgRecording): number {
  return gaps.reduce((sum, { count }) => sum + count, 0);
}
