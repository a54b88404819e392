import { LEADS, type LeadName } from '../domain/ecg/leads.ts';

const BY_LOWER_CASE = new Map(LEADS.map((name) => [name.toLowerCase(), name]));

/** The standard lead that a file calls so (`avr`, `Lead II`, `v1`), if it is one. */
export function leadNamed(label: string): LeadName | undefined {
  return BY_LOWER_CASE.get(
    label
      .trim()
      .toLowerCase()
      .replace(/^lead\s+/, ''),
  );
}
