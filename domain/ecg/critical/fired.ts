import type { LeadName } from '../leads.ts';
import type { CriticalPrompt, PromptCode } from './prompt.ts';
import type { CriticalRules } from './rule-sets.ts';

interface Firing {
  readonly code: PromptCode;
  readonly sentence: string;
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly sign: '≤' | '≥' | '>';
  readonly threshold: number;
  readonly leads?: readonly LeadName[];
}

/** Says a rule that fired: what was measured, the number it is measured by, and whose list it is. */
export function fired(rules: CriticalRules, firing: Firing): CriticalPrompt {
  const { code, sentence, name, value, unit, sign, threshold, leads = [] } = firing;
  return {
    code,
    sentence: `提示：${sentence}`,
    because: `${name} ${value} ${unit}（${sign} ${threshold} ${unit}，${rules.source}）`,
    measured: { name, value, unit },
    threshold,
    leads,
    source: rules.source,
  };
}
