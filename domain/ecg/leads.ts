/** The twelve standard leads in the order of a report. */
export const LEADS = ['I', 'II', 'III', 'aVR', 'aVL', 'aVF', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6'] as const;
export type LeadName = (typeof LEADS)[number];

/** The eight that are measured; the other four follow from I and II (Einthoven, Goldberger). */
export const MEASURED_LEADS = [
  'I',
  'II',
  'V1',
  'V2',
  'V3',
  'V4',
  'V5',
  'V6',
] as const satisfies readonly LeadName[];
