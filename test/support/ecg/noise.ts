import { gaussian, seeded } from './random.ts';

/** Share of the last value that a filter of one pole keeps. */
const keptBelow = (hz: number, rateHz: number) => Math.exp((-2 * Math.PI * hz) / rateHz);

/**
 * What a moving electrode does (no record of it is given here): 1.2 jolts a second on average, each rising in 10–80 ms and
 * dying away in 80–580 ms, three in ten of them large; on a drifting baseline with noise below 8 Hz and a little hiss. In
 * the band of a QRS complex, as Moody, Muldrow & Mark 1984 describe the record "em".
 */
export function motionNoise(length: number, rateHz: number, seed: number): Float64Array {
  const random = seeded(seed);
  const normal = gaussian(random);
  const noise = new Float64Array(length);
  for (let at = 0; at < length; at += Math.ceil((-Math.log(1 - random()) / 1.2) * rateHz)) {
    const height = normal() * (random() < 0.3 ? 2.5 : 1);
    const rise = (0.01 + 0.07 * random()) * rateHz;
    const decay = (0.08 + 0.5 * random()) * rateHz;
    for (let i = 0; i < 6 * decay && at + i < length; i++) {
      noise[at + i] = (noise[at + i] ?? 0) + height * (1 - Math.exp(-i / rise)) * Math.exp(-i / decay);
    }
  }
  const kept = keptBelow(8, rateHz);
  let drift = 0;
  let slow = 0;
  return noise.map((jolts) => {
    drift = drift * keptBelow(0.03, rateHz) + 0.02 * normal();
    slow = slow * kept + 0.05 * normal();
    return jolts + drift + slow + 0.03 * normal();
  });
}

/** What muscles do: hiss from some 10 to 60 Hz that swells and fades within seconds (cf. the record "ma", ibid.). */
export function muscleNoise(length: number, rateHz: number, seed: number): Float64Array {
  const normal = gaussian(seeded(seed));
  const swelling = keptBelow(0.3, rateHz);
  const low = keptBelow(10, rateHz);
  const high = keptBelow(Math.min(60, rateHz / 4), rateHz);
  let loudness = 0;
  let hiss = 0;
  let rumble = 0;
  return Float64Array.from({ length }, () => {
    hiss = high * hiss + (1 - high) * normal();
    loudness = swelling * loudness + Math.sqrt(1 - swelling) * normal();
    rumble = low * rumble + (1 - low) * hiss;
    return (hiss - 0.7 * rumble) * Math.exp(0.6 * loudness);
  });
}
