import type { Measurements } from '../measure/measurements.ts';
import { fired } from './fired.ts';
import type { CriticalPrompt } from './prompt.ts';
import type { CriticalRules } from './rule-sets.ts';

/** From here on a QRS complex is wide. */
const WIDE_QRS_MS = 120;

const rate = (value: number) => Math.round(value);

export function slowRate({ heartRatePerMin }: Measurements, rules: CriticalRules): readonly CriticalPrompt[] {
  const { bradycardiaPerMin: threshold } = rules.thresholds;
  if (heartRatePerMin === null || threshold === null || heartRatePerMin > threshold) return [];
  const sentence = '平均心室率过慢，达到危急值界限，请医师立即复核。';
  const value = rate(heartRatePerMin);
  return [
    fired(rules, {
      code: 'bradycardia',
      sentence,
      name: '平均心率',
      value,
      unit: '次/分',
      sign: '≤',
      threshold,
    }),
  ];
}

/** A wide tachycardia is critical below the limit of the others already; how long it lasts and how the person is bears on it. */
export function fastRate(
  { heartRatePerMin, qrsMs }: Measurements,
  rules: CriticalRules,
): readonly CriticalPrompt[] {
  const { fastRatePerMin, wideTachycardiaPerMin, wideTachycardiaNeeds } = rules.thresholds;
  if (heartRatePerMin === null) return [];
  const found = { name: '平均心率', value: rate(heartRatePerMin), unit: '次/分', sign: '≥' } as const;
  if (fastRatePerMin !== null && heartRatePerMin >= fastRatePerMin) {
    const sentence = '平均心室率过快，达到危急值界限，请医师立即复核。';
    return [fired(rules, { ...found, code: 'fast-rate', sentence, threshold: fastRatePerMin })];
  }
  const wide = qrsMs !== null && qrsMs >= WIDE_QRS_MS;
  if (!wide || wideTachycardiaPerMin === null || heartRatePerMin < wideTachycardiaPerMin) return [];
  const sentence = `宽 QRS 波（${qrsMs} ms）心动过速，如${wideTachycardiaNeeds}即达危急值，请医师立即复核。`;
  return [fired(rules, { ...found, code: 'wide-tachycardia', sentence, threshold: wideTachycardiaPerMin })];
}
