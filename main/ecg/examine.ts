import type { CriticalRuleSet } from '../../domain/ecg/critical-rule-set.ts';
import type { Finding, Measures, Prompt } from '../../domain/ecg/record/fields.ts';
import type { EcgRecording } from '../../domain/ecg/recording.ts';

/** What can be said of a recording before it is filed. */
export interface Examination {
  readonly findings: readonly Finding[];
  /** null where nothing could be measured. */
  readonly measures: Measures | null;
  readonly prompts: readonly Prompt[];
}

export function examine(recording: EcgRecording, _ruleSet: CriticalRuleSet): Examination {
  return { findings: lostSamples(recording), measures: null, prompts: [] };
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
