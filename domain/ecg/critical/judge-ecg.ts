import type { CriticalRuleSet } from '../critical-rule-set.ts';
import type { Measurements } from '../measure/measurements.ts';
import { longPause, longQt } from './interval-rules.ts';
import type { CriticalPrompt } from './prompt.ts';
import { fastRate, slowRate } from './rate-rules.ts';
import { rulesOn } from './rule-sets.ts';
import { raisedSt } from './st-rules.ts';

const RULES = [slowRate, fastRate, longPause, longQt, raisedSt];

/**
 * The critical values (危急值) that the measurements reach by a county's list on a local day. Each is a prompt that a
 * doctor looks at; what the lists name besides is in HAND_LIST. Nothing is judged of what was not measured.
 */
export function judgeEcg(
  measurements: Measurements,
  ruleSet: CriticalRuleSet,
  localDate: string,
): readonly CriticalPrompt[] {
  const rules = rulesOn(ruleSet, localDate);
  return rules ? RULES.flatMap((rule) => rule(measurements, rules)) : [];
}
