import type { LeadName } from '../domain/ecg/leads.ts';

/** Lead ids of EN 1064 §5.6, table of leads; DICOM's CID 3001 takes them over. */
export const LEAD_NUMBERS: Readonly<Record<LeadName, number>> = {
  I: 1,
  II: 2,
  V1: 3,
  V2: 4,
  V3: 5,
  V4: 6,
  V5: 7,
  V6: 8,
  III: 61,
  aVR: 62,
  aVL: 63,
  aVF: 64,
};
