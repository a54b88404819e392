import { LEADS } from './leads.ts';
import type { LeadContact, RecordedLead } from './recording.ts';

/** Halves toward minus infinity, so that the same counts give the same lead on every machine. */
const half = (count: number) => Math.floor(count / 2);

function contactOf(...of: readonly RecordedLead[]): LeadContact {
  if (of.some(({ contact }) => contact === 'off')) return 'off';
  return of.some(({ contact }) => contact === 'unknown') ? 'unknown' : 'on';
}

function combine(
  name: 'III' | 'aVR' | 'aVL' | 'aVF',
  one: RecordedLead,
  two: RecordedLead,
  count: (i: number, ii: number) => number,
): RecordedLead {
  const samples = one.samples.map((i, at) => count(i, two.samples[at] ?? 0));
  return { name, samples, contact: contactOf(one, two) };
}

/**
 * Completes the limb leads from I and II: III = II − I (Einthoven), aVR = −(I + II)/2, aVL = I − II/2,
 * aVF = II − I/2 (Goldberger). Leads that are there stay as they are; the result is in the order of a report.
 */
export function withDerivedLeads(leads: readonly RecordedLead[]): readonly RecordedLead[] {
  const one = leads.find(({ name }) => name === 'I');
  const two = leads.find(({ name }) => name === 'II');
  const derived =
    one && two
      ? [
          combine('III', one, two, (i, ii) => ii - i),
          combine('aVR', one, two, (i, ii) => half(-(i + ii))),
          combine('aVL', one, two, (i, ii) => half(2 * i - ii)),
          combine('aVF', one, two, (i, ii) => half(2 * ii - i)),
        ]
      : [];
  const all = new Map([...derived, ...leads].map((lead) => [lead.name, lead]));
  return LEADS.flatMap((name) => all.get(name) ?? []);
}
