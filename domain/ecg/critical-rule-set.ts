/**
 * The lists of critical ECG values a county may go by (domain-rules §13): the experts' consensus of 2017, Zhejiang's
 * and Shanxi's of 2017.
 */
export const CRITICAL_RULE_SETS = ['national2017', 'zhejiang', 'shanxi2017'] as const;
export type CriticalRuleSet = (typeof CRITICAL_RULE_SETS)[number];

/** What a clinic goes by that has chosen nothing. */
export const DEFAULT_RULE_SET: CriticalRuleSet = 'national2017';
