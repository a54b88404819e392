import { withDerivedLeads } from '../../../domain/ecg/derive-leads.ts';
import type { LeadName } from '../../../domain/ecg/leads.ts';
import type { RecordedLead } from '../../../domain/ecg/recording.ts';

const isMeasured = ({ name }: RecordedLead) => name === 'I' || name === 'II';

/** By name, the limb leads that follow from I and II; none where one of these is missing. */
export function derivedOf(leads: readonly RecordedLead[]): ReadonlyMap<LeadName, Int32Array> {
  const derived = withDerivedLeads(leads.filter(isMeasured)).filter((lead) => !isMeasured(lead));
  return new Map(derived.map(({ name, samples }) => [name, samples]));
}
