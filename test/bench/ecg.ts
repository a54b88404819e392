import { measureEcg } from '../../domain/ecg/measure/measure-ecg.ts';
import { findBeatsIn } from '../../domain/ecg/qrs/find-beats.ts';
import {
  ANNOTATED_RECORDS,
  type AnnotatedRecord,
  annotatedRecord,
  recordsAbsent,
} from '../support/ecg/annotated-records.ts';
import { heartRecording } from '../support/ecg/heart-recording.ts';
import { motionNoise, muscleNoise } from '../support/ecg/noise.ts';
import { type BeatScore, scoreBeats } from '../support/ecg/score-beats.ts';
import { CLEAN_S, withNoise } from '../support/ecg/with-noise.ts';
import { type Figure, quantile, timed } from './figures.ts';

const SNR_DB = 6;
/** Foreign detectors to compare with are not in reach of a build machine. */
const NOISY_AIM = 'as gqrs, xqrs, NeuroKit or better';
const RUNS = 10;

type Noise = typeof motionNoise;

interface Condition {
  readonly name: string;
  readonly noise: Noise | null;
}

const CONDITIONS: readonly Condition[] = [
  { name: 'clean', noise: null },
  { name: `motion noise, ${SNR_DB} dB`, noise: motionNoise },
  { name: `muscle noise, ${SNR_DB} dB`, noise: muscleNoise },
];

/** The search for beats against the annotated records, clean and with noise; and the time of a whole measurement. */
export async function benchEcg(): Promise<readonly Figure[]> {
  const absent = recordsAbsent();
  if (absent) console.error(`skipped: ${absent}`);
  const records = absent ? [] : ANNOTATED_RECORDS.map((name) => ({ name, record: annotatedRecord(name) }));
  const scored = CONDITIONS.flatMap((condition) => {
    const scores = records.map(({ name, record }) => ({ name, score: scoreIn(record, condition.noise) }));
    if (scores.length === 0) return [];
    const figures = (name: string, score: BeatScore) =>
      figuresOf(`${name}, ${condition.name}`, score, condition.noise ? NOISY_AIM : '≤ 0.49 %');
    const each = scores.flatMap(({ name, score }) => figures(name, score));
    return [...each, ...figures('all four', together(scores.map(({ score }) => score)))];
  });
  const speeds: Figure[] = [];
  for (const { name, record } of records) speeds.push(await speedOn(name, record));
  return [...scored, ...speeds, await measuring()];
}

function scoreIn({ leads, beats, normalBeats, rateHz }: AnnotatedRecord, noise: Noise | null): BeatScore {
  const heard = noise
    ? leads.map((lead, at) =>
        withNoise(lead, normalBeats, rateHz, noise(lead.length, rateHz, 7 + at), SNR_DB),
      )
    : leads;
  const found = findBeatsIn(heard, rateHz).map(({ sample }) => sample);
  return scoreBeats(found, beats, rateHz, noise ? CLEAN_S * rateHz : 0);
}

function together(scores: readonly BeatScore[]): BeatScore {
  const sum = (of: (score: BeatScore) => number) => scores.reduce((total, score) => total + of(score), 0);
  return {
    beats: sum(({ beats }) => beats),
    missed: sum(({ missed }) => missed),
    falseBeats: sum(({ falseBeats }) => falseBeats),
    jitterMs: Math.max(...scores.map(({ jitterMs }) => jitterMs)),
  };
}

function figuresOf(
  of: string,
  { beats, missed, falseBeats, jitterMs }: BeatScore,
  aim: string,
): readonly Figure[] {
  const found = beats - missed;
  const percent = (part: number, whole: number) => (100 * part) / whole;
  return [
    { name: `beats of ${of}: sensitivity`, value: percent(found, beats), unit: '%' },
    { name: `beats of ${of}: positive predictivity`, value: percent(found, found + falseBeats), unit: '%' },
    {
      name: `beats of ${of}: detection error rate`,
      value: percent(missed + falseBeats, beats),
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
