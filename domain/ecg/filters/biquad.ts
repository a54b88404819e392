/** H(z) = (b0 + b1 z⁻¹ + b2 z⁻²) / (1 + a1 z⁻¹ + a2 z⁻²). */
export interface Biquad {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

/** The analogue frequency that the bilinear transform maps onto this one. */
const warped = (hz: number, rateHz: number) => Math.tan((Math.PI * hz) / rateHz);

/**
 * How far a cut-off is moved so that two passes together have −3 dB where one pass is meant to have it:
 * (√2 − 1)^(1/2N) for N poles (Winter, Biomechanics and Motor Control of Human Movement, 4th ed., §3.4.4.2).
 */
const moved = (poles: number, passes: 1 | 2) => (passes === 2 ? (Math.SQRT2 - 1) ** (1 / (2 * poles)) : 1);

/**
 * One pole, 6 dB per octave: what IEC 60601-2-25 takes for granted when it asks for a time constant of 3.2 s
 * (0.05 Hz), because steeper ones tilt the ST segment.
 */
export function highPass(hz: number, rateHz: number, passes: 1 | 2): Biquad {
  const k = warped(hz, rateHz) * moved(1, passes);
  const gain = 1 / (1 + k);
  return { b0: gain, b1: -gain, b2: 0, a1: (k - 1) * gain, a2: 0 };
}

/** Butterworth of the second order: flat in its band, −3 dB at `hz`. */
export function lowPass(hz: number, rateHz: number, passes: 1 | 2): Biquad {
  const k = warped(hz, rateHz) / moved(2, passes);
  const scale = 1 / (1 + Math.SQRT2 * k + k * k);
  const b0 = k * k * scale;
  return { b0, b1: 2 * b0, b2: b0, a1: 2 * (k * k - 1) * scale, a2: (1 - Math.SQRT2 * k + k * k) * scale };
}

/** Takes out `hz` and −3 dB of what is half of `widthHz` away from it. */
export function notch(hz: number, widthHz: number, rateHz: number, passes: 1 | 2): Biquad {
  const alpha = warped(widthHz, rateHz) * moved(1, passes);
  const scale = 1 / (1 + alpha);
  const b1 = -2 * Math.cos((2 * Math.PI * hz) / rateHz) * scale;
  return { b0: scale, b1, b2: scale, a1: b1, a2: (1 - alpha) * scale };
}

/** The gain at a frequency, 1 being unchanged. */
export function gainAt({ b0, b1, b2, a1, a2 }: Biquad, hz: number, rateHz: number): number {
  const w = (2 * Math.PI * hz) / rateHz;
  const magnitude = (c0: number, c1: number, c2: number) =>
    Math.hypot(c0 + c1 * Math.cos(w) + c2 * Math.cos(2 * w), c1 * Math.sin(w) + c2 * Math.sin(2 * w));
  return magnitude(b0, b1, b2) / magnitude(1, a1, a2);
}
