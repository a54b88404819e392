import { samplesPerSecond } from './levels.ts';
import type { SearchedLead } from './search-lead.ts';

/** One curve of all leads, an ordinary beat being 1 high: their energies, each second weighted by what each is worth. */
export function combine(leads: readonly SearchedLead[], slowHz: number): Float64Array {
  const length = leads[0]?.heights.length ?? 0;
  const perSecond = samplesPerSecond(slowHz);
  const sum = new Float64Array(length);
  for (let from = 0, second = 0; from < length; from += perSecond, second++) {
    const trust = leads.reduce((total, lead) => total + (lead.trust[second] ?? 0), 0);
    if (trust <= 0) continue;
    const to = Math.min(length, from + perSecond);
    for (const lead of leads) {
      const share = (lead.trust[second] ?? 0) / trust;
      for (let i = from; i < to; i++) sum[i] = (sum[i] ?? 0) + share * (lead.heights[i] ?? 0) ** 2;
    }
  }
  for (let i = 0; i < length; i++) sum[i] = Math.sqrt(sum[i] ?? 0);
  return sum;
}
