import type { LeadName } from '../leads.ts';

export type FindingCode =
  | 'lead-off'
  | 'flat'
  | 'saturated'
  | 'baseline-wander'
  | 'mains'
  | 'muscle'
  | 'arms-reversed'
  | 'right-arm-leg-reversed'
  | 'right-arm-ground-reversed'
  | 'nothing-recorded';

/** Something about the tracing that a person should see before it is filed. */
export interface QualityFinding {
  readonly code: FindingCode;
  /** `unusable`: of these leads nothing can be read; `care`: they can, knowing this. */
  readonly severity: 'care' | 'unusable';
  /** Empty where it concerns the whole tracing. */
  readonly leads: readonly LeadName[];
  /** What was seen, in a sentence that names the leads. */
  readonly sentence: string;
  /** What to do about it now. */
  readonly advice: string;
}

export interface QualityAssessment {
  readonly verdict: 'usable' | 'usable-with-care' | 'not-usable';
  readonly findings: readonly QualityFinding[];
}
