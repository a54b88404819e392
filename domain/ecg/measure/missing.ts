import type { EcgRecording } from '../recording.ts';
import { MEASURES, type Measure, type MedianBeat } from './measurements.ts';

type Values = { readonly [name in Measure]: number | null };
type Missing = Partial<Record<Measure | 'amplitudes', string>>;

const OF_BEATS: readonly Measure[] = ['heartRatePerMin', 'rrMeanMs', 'rrSdMs', 'rrMinMs', 'rrMaxMs'];
const OF_P: readonly Measure[] = ['pMs', 'prMs', 'pAxisDegrees'];
const OF_AXES: readonly Measure[] = ['pAxisDegrees', 'qrsAxisDegrees', 'tAxisDegrees'];

/** Why what is null is null. */
export function reasonsOf(values: Values, medianBeat: MedianBeat | null, recording: EcgRecording): Missing {
  const missing: Missing = {};
  for (const name of MEASURES) {
    if (values[name] === null) missing[name] = reasonOf(name, medianBeat, recording);
  }
  if (recording.microvoltPerCount === null) missing.amplitudes = '设备未给出增益，不能换算为毫伏。';
  else if (medianBeat === null) missing.amplitudes = reasonOf('qrsMs', medianBeat, recording);
  return missing;
}

function reasonOf(name: Measure, medianBeat: MedianBeat | null, { quality }: EcgRecording): string {
  if (OF_BEATS.includes(name)) return '可辨认的心搏太少。';
  if (quality === 'display') return '监护级波形只供观察，不作间期和电压测量。';
  if (medianBeat === null) return '形态一致的完整心搏不足 3 个。';
  if (OF_P.includes(name) && medianBeat.marks.pOn === null) return '未见可测量的 P 波。';
  if (OF_AXES.includes(name) && !(medianBeat.leads.has('I') && medianBeat.leads.has('II'))) {
    return '缺少 I 或 II 导联。';
  }
  return '未能确定 T 波终点。';
}
