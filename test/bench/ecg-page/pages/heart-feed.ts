import { HEART_LEADS, simulatedHeart } from '../../../../drivers/simulated-heart.ts';

export const LEADS = 12;
export const RATE_HZ = 1_000;
/** As a device's frames come. */
const FRAME_MS = 20;

const heart = simulatedHeart({ noiseMicrovolt: 10 });
const beat = Array.from({ length: 10_000 }, (_, ms) => heart(ms));

/** µV of a lead at a sample; the limb leads repeat those that are measured, for here only the drawing counts. */
export function microvoltAt(lead: number, sample: number): number {
  return beat[sample % beat.length]?.[lead % HEART_LEADS.length] ?? 0;
}

/** Calls back with the count of samples that have come until now, every 20 ms. */
export function startFeed(onSamples: (from: number, to: number) => void): void {
  const startedAt = performance.now();
  let sent = 0;
  setInterval(() => {
    const until = Math.floor(((performance.now() - startedAt) * RATE_HZ) / 1_000);
    onSamples(sent, until);
    sent = until;
  }, FRAME_MS);
}
