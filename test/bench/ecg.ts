import { measureEcg } from '../../domain/ecg/measure/measure-ecg.ts';
import { findBeatsIn } from '../../domain/ecg/qrs/find-beats.ts';
import {
  ANNOTATED_RECORDS,
  type AnnotatedRecord,
  annotatedRecord,
  recordsAbsent,
} from '../support/ecg/annotated-records.ts';
import { heartRecording } from '../support/ecg/heart-recording.ts';
import type { BeatScore } from '../support/ecg/score-beats.ts';
import {
  errorRatePercent,
  NOISES,
  type Noise,
  SNR_DB,
  scoreRecord,
  scoreTogether,
} from '../support/ecg/score-record.ts';
import { type Figure, quantile, timed } from './figures.ts';

const RUNS = 10;

interface Condition {
  readonly name: string;
  readonly noise: Noise | null;
  readonly errorAim: string;
}

const CONDITIONS: readonly Condition[] = [
  { name: 'clean', noise: null, errorAim: '≤ 0.49 %' },
  ...NOISES.map((noise) => ({
    name: `${noise.name} noise, ${SNR_DB} dB`,
    noise,
    errorAim: `≤ ${noise.foreignErrorPercent} %: best of gqrs, xqrs, NeuroKit`,
  })),
];

/** The search for beats against the annotated records, clean and with noise; and the time of a whole measurement. */
export async function benchEcg(): Promise<readonly Figure[]> {
  const absent = recordsAbsent();
  if (absent) console.error(`skipped: ${absent}`);
  const records = absent ? [] : ANNOTATED_RECORDS.map((name) => ({ name, record: annotatedRecord(name) }));
  const scored = CONDITIONS.flatMap((condition) => {
    const scores = records.map(({ name, record }) => ({ name, score: scoreRecord(record, condition.noise) }));
    if (scores.length === 0) return [];
    const figures = (name: string, score: BeatScore) =>
      figuresOf(`${name}, ${condition.name}`, score, condition.errorAim);
    const each = scores.flatMap(({ name, score }) => figures(name, score));
    return [...each, ...figures('all four', scoreTogether(scores.map(({ score }) => score)))];
  });
  const speeds: Figure[] = [];
  for (const { name, record } of records) speeds.push(await speedOn(name, record));
  return [...scored, ...speeds, await measuring()];
}

function figuresOf(of: string, score: BeatScore, aim: string): readonly Figure[] {
  const { beats, missed, falseBeats, jitterMs } = score;
  const found = beats - missed;
  const percent = (part: number, whole: number) => (100 * part) / whole;
  return [
    { name: `beats of ${of}: sensitivity`, value: percent(found, beats), unit: '%' },
    { name: `beats of ${of}: positive predictivity`, value: percent(found, found + falseBeats), unit: '%' },
    {
      name: `beats of ${of}: detection error rate`,
      value: errorRatePercent(score),
      unit: '%',
      aim,
    },
    { name: `beats of ${of}: jitter`, value: jitterMs, unit: 'ms', aim: '≤ 10 ms' },
  ];
}

async function speedOn(name: string, { leads, rateHz }: AnnotatedRecord): Promise<Figure> {
  const durationMs = ((leads[0]?.length ?? 0) / rateHz) * 1000;
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await timed(() => findBeatsIn(leads, rateHz)));
  const value = durationMs / quantile(times, 0.5);
  return { name: `beats of ${name}: speed, two leads`, value, unit: '× real time', aim: '> 10,000×' };
}

async function measuring(): Promise<Figure> {
  const recording = heartRecording({ rateHz: 1000 });
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) times.push(await timed(() => measureEcg(recording)));
  const value = quantile(times, 0.5);
  return { name: 'measuring 12 leads × 10 s at 1000 Hz', value, unit: 'ms', aim: '< 50 ms' };
}
