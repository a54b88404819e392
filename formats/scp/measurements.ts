import { NOTHING_MEASURED, type ToldMeasurements } from '../../domain/ecg/file.ts';
import type { ByteReader } from '../byte-reader.ts';

/** EN 1064 §5.10: 29999 not computed, 29998 rejected, 19999 absent. */
export const NOT_COMPUTED = 29_999;
const NO_VALUES = new Set([NOT_COMPUTED, 29_998, 19_999]);

/** Counts of beats and spikes, mean RR, mean PP. */
const HEAD = 6;
/** Of a beat: five times and three axes. */
const BEAT = 16;
/** Of a pacemaker spike: place and height, then what made it. */
const SPIKE = 10;

/** Section 7, of the first of its beats, which stands for all. */
export function readMeasurements(section: ByteReader): ToldMeasurements {
  if (section.length < HEAD + BEAT || section.u8(0) === 0) return NOTHING_MEASURED;
  const value = (at: number) => told(at + 2 <= section.length ? section.i16(at) : NOT_COMPUTED);
  const time = (index: number) => value(HEAD + 2 * index);
  const [pOnset, pEnd, qrsOnset, qrsEnd, tEnd] = [time(0), time(1), time(2), time(3), time(4)];
  const rates = ratesAt(section);
  return {
    heartRateBpm: value(rates) || null,
    rrMs: value(2) || null,
    pMs: between(pOnset, pEnd),
    prMs: between(pOnset, qrsOnset),
    qrsMs: between(qrsOnset, qrsEnd),
    qtMs: between(qrsOnset, tEnd),
    qtcMs: value(rates + 4) || null,
    pAxisDegrees: time(5),
    qrsAxisDegrees: time(6),
    tAxisDegrees: time(7),
  };
}

const told = (number: number) => (NO_VALUES.has(number) ? null : number);

function between(from: number | null, to: number | null): number | null {
  return from === null || to === null || to <= from ? null : to - from;
}

/** Where the rates stand: behind all beats, all spikes, and the types of all QRS complexes. */
function ratesAt(section: ByteReader): number {
  const types = HEAD + BEAT * section.u8(0) + SPIKE * section.u8(1);
  return types + 2 <= section.length ? types + 2 + section.u16(types) : section.length;
}
