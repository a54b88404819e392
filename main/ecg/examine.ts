import { judgeEcg } from '../../domain/ecg/critical/judge-ecg.ts';
import type { CriticalRuleSet } from '../../domain/ecg/critical-rule-set.ts';
import { measureEcg } from '../../domain/ecg/measure/measure-ecg.ts';
import { sealedMeasures } from '../../domain/ecg/measure/seal.ts';
import { assessQuality } from '../../domain/ecg/quality/assess-quality.ts';
import type { Finding, Measures, Prompt } from '../../domain/ecg/record/fields.ts';
import { durationMsOf, type EcgRecording } from '../../domain/ecg/recording.ts';

/** What can be said of a recording before it is filed. */
export interface Examination {
  readonly findings: readonly Finding[];
  /** null where it is too long to be measured. */
  readonly measures: Measures | null;
  /** By which list the prompts were judged. */
  readonly ruleSet: CriticalRuleSet;
  readonly prompts: readonly Prompt[];
}

/** The counts between which the device can tell anything. */
export interface CountRange {
  readonly min: number;
  readonly max: number;
}

/** A resting ECG lasts seconds. What lasts longer is a monitor's, of which one median beat says little and costs much. */
const LONGEST_MEASURED_MS = 10 * 60_000;

/** By what an ECG is judged. */
export interface Yardstick {
  /** null where nobody told: a file says nothing of its machine's converter. */
  readonly range: CountRange | null;
  readonly ruleSet: CriticalRuleSet;
  /** The clinic's day, for rules that are dated. */
  readonly localDate: string;
}

export function examine(recording: EcgRecording, { range, ruleSet, localDate }: Yardstick): Examination {
  if (durationMsOf(recording) > LONGEST_MEASURED_MS) {
    return { findings: lostSamples(recording), measures: null, ruleSet, prompts: [] };
  }
  const measurements = measureEcg(recording);
  const { findings } = assessQuality(recording, { range, measurements });
  return {
    findings: [
      ...lostSamples(recording),
      ...findings.map((finding) => ({ ...finding, leads: [...finding.leads] })),
    ],
    measures: sealedMeasures(measurements),
    ruleSet,
    prompts: judgeEcg(measurements, ruleSet, localDate).map(({ code, sentence, because }) => ({
      code,
      sentence,
      because,
    })),
  };
}

/** A pause in the data may hide a beat. */
function lostSamples({ gaps, rateHz }: EcgRecording): readonly Finding[] {
  const lost = gaps.reduce((sum, gap) => sum + gap.count, 0);
  if (lost === 0) return [];
  const seconds = (lost / rateHz).toFixed(2);
  return [
    {
      code: 'lost-samples',
      severity: 'care',
      leads: [],
      sentence: `数据有 ${gaps.length} 处中断，共缺 ${seconds} 秒。`,
      advice: '请检查设备的数据线或无线接收，然后重新采集。',
    },
  ];
}
