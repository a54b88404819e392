import { findBeatsIn } from '../../../domain/ecg/qrs/find-beats.ts';
import type { AnnotatedRecord } from './annotated-records.ts';
import { motionNoise, muscleNoise } from './noise.ts';
import { type BeatScore, scoreBeats } from './score-beats.ts';
import { CLEAN_S, withNoise } from './with-noise.ts';

export const SNR_DB = 6;
const SEED = 7;

export interface Noise {
  readonly name: 'motion' | 'muscle';
  readonly of: typeof motionNoise;
  /** The best of gqrs, xqrs and NeuroKit on these very signals, each on the lead that suits it better (docs/figures.md). */
  readonly foreignErrorPercent: number;
}

export const NOISES: readonly Noise[] = [
  { name: 'motion', of: motionNoise, foreignErrorPercent: 4.17 },
  { name: 'muscle', of: muscleNoise, foreignErrorPercent: 9.93 },
];

/** How well the beats of a record are found, in all its leads as they are or with noise added to each. */
export function scoreRecord(
  { leads, beats, normalBeats, rateHz }: AnnotatedRecord,
  noise: Noise | null,
): BeatScore {
  const heard = noise
    ? leads.map((lead, at) =>
        withNoise(lead, normalBeats, rateHz, noise.of(lead.length, rateHz, SEED + at), SNR_DB),
      )
    : leads;
  const found = findBeatsIn(heard, rateHz).map(({ sample }) => sample);
  return scoreBeats(found, beats, rateHz, noise ? CLEAN_S * rateHz : 0);
}

/** All beats of several records; the worst jitter. */
export function scoreTogether(scores: readonly BeatScore[]): BeatScore {
  const sum = (of: (score: BeatScore) => number) => scores.reduce((total, score) => total + of(score), 0);
  return {
    beats: sum(({ beats }) => beats),
    missed: sum(({ missed }) => missed),
    falseBeats: sum(({ falseBeats }) => falseBeats),
    jitterMs: Math.max(...scores.map(({ jitterMs }) => jitterMs)),
  };
}

/** Missed and false beats for a hundred beats. */
export function errorRatePercent({ beats, missed, falseBeats }: BeatScore): number {
  return (100 * (missed + falseBeats)) / beats;
}
