import type { CriticalRuleSet } from '../../domain/ecg/critical-rule-set.ts';
import { measureEcg } from '../../domain/ecg/measure/measure-ecg.ts';
import { sealedMeasures } from '../../domain/ecg/measure/seal.ts';
import type { Finding, Measures, Prompt } from '../../domain/ecg/record/fields.ts';
import { durationMsOf, type EcgRecording } from '../../domain/ecg/recording.ts';

/** What can be said of a recording before it is filed. */
export interface Examination {
  readonly findings: readonly Finding[];
  /** null where nothing could be measured. */
  readonly measures: Measures | null;
  readonly prompts: readonly Prompt[];
}

/** A resting ECG lasts seconds. What lasts longer is a monitor's, of which one median beat says little and costs much. */
const LONGEST_MEASURED_MS = 10 * 60_000;

export function examine(recording: EcgRecording, _ruleSet: CriticalRuleSet): Examination {
  const findings = lostSamples(recording);
  if (durationMsOf(recording) > LONGEST_MEASURED_MS) return { findings, measures: null, prompts: [] };
  const measured = measureEcg(recording);
  return { findings, measures: sealedMeasures(measured), prompts: [] };
}

/** A pause in the data may hide a beat. */
function lostSamples({ gaps, rateHz }: EcgRecording): readonly Finding[] {
  const lost = gaps.reduce((sum, gap) => sum + gap.count, 0);
  if (lost === 0) return [];
  const seconds = (lost / rateHz).toFixed(2);
  return [
    {
      code: 'lost-samples',
      leads: [],
      sentence: `数据有 ${gaps.length} 处中断，共缺 ${seconds} 秒。`,
      advice: '请检查设备的数据线或无线接收，然后重新采集。',
    },
  ];
}
