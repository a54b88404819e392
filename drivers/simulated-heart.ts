import type { EcgLeadName } from './ecg-signal.ts';

/** The eight leads of which all twelve are made. */
export type HeartLead = Extract<EcgLeadName, 'I' | 'II' | 'V1' | 'V2' | 'V3' | 'V4' | 'V5' | 'V6'>;
export const HEART_LEADS: readonly HeartLead[] = ['I', 'II', 'V1', 'V2', 'V3', 'V4', 'V5', 'V6'];

/** A wave of a beat: where its top is (ms after the beat's onset), how wide (standard deviation, ms), how high. */
interface Wave {
  readonly atMs: number;
  readonly widthMs: number;
  /** µV by lead, in the order of HEART_LEADS. */
  readonly heights: readonly number[];
}

/** A healthy adult's P, Q, R, S and T: heights of the size that textbooks give for each lead. Made up, of nobody. */
const WAVES: readonly Wave[] = [
  { atMs: 80, widthMs: 18, heights: [80, 120, 50, 60, 60, 60, 60, 60] },
  { atMs: 226, widthMs: 7, heights: [-60, -70, 0, 0, -20, -60, -80, -80] },
  { atMs: 244, widthMs: 9, heights: [700, 1100, 250, 500, 900, 1500, 1400, 1100] },
  { atMs: 266, widthMs: 9, heights: [-120, -150, -900, -1300, -900, -500, -200, -80] },
  { atMs: 470, widthMs: 42, heights: [200, 300, -60, 350, 450, 450, 380, 280] },
];

export interface HeartOptions {
  readonly beatsPerMin?: number;
  /** Amplitude of 50 Hz mains, µV. */
  readonly mainsMicrovolt?: number;
  /** Amplitude of a slow wander of the baseline (0.3 Hz), µV. */
  readonly wanderMicrovolt?: number;
  /** Noise that is the same at every run, µV peak. */
  readonly noiseMicrovolt?: number;
}

/** A sum of Gaussian waves that repeats with the pulse. Always the same for the same time: no clock, no randomness. */
export function simulatedHeart(options: HeartOptions = {}): (timeMs: number) => readonly number[] {
  const { beatsPerMin = 72, mainsMicrovolt = 0, wanderMicrovolt = 0, noiseMicrovolt = 0 } = options;
  const beatMs = 60_000 / beatsPerMin;
  return (timeMs) => {
    const sinceMs = timeMs % beatMs;
    const mains = mainsMicrovolt * Math.sin((2 * Math.PI * 50 * timeMs) / 1000);
    const wander = wanderMicrovolt * Math.sin((2 * Math.PI * 0.3 * timeMs) / 1000);
    const gains = WAVES.map(({ atMs, widthMs }) => Math.exp(-0.5 * ((sinceMs - atMs) / widthMs) ** 2));
    return HEART_LEADS.map((_, lead) => {
      const waves = WAVES.reduce((sum, wave, at) => sum + (wave.heights[lead] ?? 0) * (gains[at] ?? 0), 0);
      return waves + mains + wander + noiseMicrovolt * noiseAt(timeMs, lead);
    });
  };
}

/** −1 … 1, scattered by the sine of a large number. */
function noiseAt(timeMs: number, lead: number): number {
  const scattered = Math.sin((timeMs + 1) * 12.9898 + lead * 78.233) * 43_758.5453;
  return 2 * (scattered - Math.floor(scattered)) - 1;
}
