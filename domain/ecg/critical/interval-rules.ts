import type { Measurements } from '../measure/measurements.ts';
import { fired } from './fired.ts';
import type { CriticalPrompt } from './prompt.ts';
import type { CriticalRules } from './rule-sets.ts';

/** Bazett corrects too much outside of these rates (Rautaharju et al., AHA/ACCF/HRS 2009, part IV): Fridericia then. */
const BAZETT_FROM_PER_MIN = 60;
const BAZETT_TO_PER_MIN = 100;

/** Also a pause at an end of the recording: the heart that stops in it beats no more that an interval could be measured. */
export function longPause(
  { rrMaxMs, openPauseMs }: Measurements,
  rules: CriticalRules,
): readonly CriticalPrompt[] {
  const { longRrMs, longRrWithSymptomsMs } = rules.thresholds;
  const longestMs = Math.max(rrMaxMs ?? 0, openPauseMs ?? 0);
  const found = {
    code: 'long-rr',
    name: longestMs === rrMaxMs ? '最长 RR 间期' : '记录首尾无心搏的时间',
    value: Math.round(longestMs),
    unit: 'ms',
    sign: '≥',
  } as const;
  if (longRrMs !== null && longestMs >= longRrMs) {
    const sentence = '长 RR 间期达到危急值界限，请医师立即复核。';
    return [fired(rules, { ...found, sentence, threshold: longRrMs })];
  }
  if (longRrWithSymptomsMs === null || longestMs < longRrWithSymptomsMs) return [];
  const sentence = '长 RR 间期，如伴黑矇、晕厥等症状即达危急值，请询问患者并请医师复核。';
  return [fired(rules, { ...found, sentence, threshold: longRrWithSymptomsMs })];
}

export function longQt(
  { heartRatePerMin, qtcBazettMs, qtcFridericiaMs }: Measurements,
  rules: CriticalRules,
): readonly CriticalPrompt[] {
  const { qtcMs: threshold, qtcNeedsROnT } = rules.thresholds;
  const usual =
    heartRatePerMin !== null &&
    heartRatePerMin >= BAZETT_FROM_PER_MIN &&
    heartRatePerMin <= BAZETT_TO_PER_MIN;
  const value = usual ? qtcBazettMs : qtcFridericiaMs;
  if (value === null || threshold === null || value < threshold) return [];
  const name = usual ? 'QTc（Bazett）' : 'QTc（Fridericia）';
  const sentence = qtcNeedsROnT
    ? 'QTc 明显延长，如伴 R on T 室性早搏即达危急值，请医师立即复核。'
    : 'QTc 明显延长，达到危急值界限，请医师立即复核。';
  return [fired(rules, { code: 'qtc', sentence, name, value, unit: 'ms', sign: '≥', threshold })];
}
