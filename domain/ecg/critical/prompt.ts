import type { LeadName } from '../leads.ts';

export type PromptCode =
  | 'bradycardia'
  | 'fast-rate'
  | 'wide-tachycardia'
  | 'long-rr'
  | 'qtc'
  | 'st-elevation';

/** One prompt (提示) of a critical-value rule: never a diagnosis. */
export interface CriticalPrompt {
  readonly code: PromptCode;
  readonly sentence: string;
  /** The measurement that made it fire, with its threshold and source, in words. */
  readonly because: string;
  readonly measured: { readonly name: string; readonly value: number; readonly unit: string };
  readonly threshold: number;
  readonly leads: readonly LeadName[];
  readonly source: string;
}
