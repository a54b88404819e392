import type { Source } from './source.ts';

/** Why a rule decided as it did: which rule, which fact, against which limit, and who says so. */
export interface Reason {
  /** Stable word, such as 'hypertension.urgent'. */
  readonly rule: string;
  /** The value that was judged, in words with its unit: 收缩压 182 mmHg. */
  readonly fact: string;
  /** What it was held against: ≥180 mmHg. */
  readonly limit: string;
  readonly source: Source;
}

/** Which edition of which pack a decision was made by; it is kept with the decision, and no later pack rewrites it. */
export interface DecidedBy {
  readonly packId: string;
  readonly packVersion: string;
}
