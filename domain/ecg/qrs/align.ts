import { heightsOf } from './levels.ts';
import { addTo, bestFit, emptyPattern, type Room, readTogether } from './matched-filter.ts';
import { REFRACTORY_S } from './odds.ts';
import type { SearchedLead } from './search-lead.ts';
import { APART_S } from './tops.ts';

/** Half of what is compared of a beat: its QRS complex, not its T wave. */
const HALF_S = 0.08;
/** Beats before, and as many behind, whose mean is the pattern: some two minutes, as a heart may change its shape. */
const NEIGHBOURS = 64;

/**
 * Moves each beat to where it is most like the mean of those around it, over all leads. An artefact beside a QRS complex
 * draws the top of the energy to itself, the mean shape it does not; and where leads have their tops at different times,
 * one shape times all beats. What is not like the others, an ectopic beat, stays where it is. `places` rise by more than
 * the refractory time, and so do those given back; both in samples of the slow curves.
 */
export function alignBeats(
  leads: readonly SearchedLead[],
  places: ArrayLike<number>,
  slowHz: number,
): Float64Array {
  const seen = readTogether(weighted(leads, slowHz), Math.max(2, Math.round(HALF_S * slowHz)));
  const pattern = emptyPattern(seen);
  const count = (at: number, sign: 1 | -1) => {
    const place = places[at];
    if (place !== undefined) addTo(pattern, seen, Math.round(place), sign);
  };
  for (let at = 0; at < NEIGHBOURS; at++) count(at, 1);
  const aligned = Float64Array.from(places);
  aligned.forEach((place, at) => {
    count(at + NEIGHBOURS, 1);
    count(at - NEIGHBOURS - 1, -1);
    count(at, -1);
    aligned[at] = bestFit(pattern, seen, roomAt(aligned, at, slowHz)) ?? place;
    count(at, 1);
  });
  return aligned;
}

/** A beat is one hump with what is this near, and keeps the refractory time to its neighbours. */
function roomAt(places: Float64Array, at: number, slowHz: number): Room {
  const place = places[at] ?? 0;
  const before = (places[at - 1] ?? Number.NEGATIVE_INFINITY) + REFRACTORY_S * slowHz;
  const after = (places[at + 1] ?? Number.POSITIVE_INFINITY) - REFRACTORY_S * slowHz;
  const near = APART_S * slowHz;
  return { at: place, from: Math.max(place - near, before), to: Math.min(place + near, after) };
}

/** Both halves of the leads' band beside their beats' level, each second by what the lead is worth in it. */
function weighted(leads: readonly SearchedLead[], slowHz: number): readonly Float64Array[] {
  return leads.flatMap(({ waves, levels, trust }) => {
    const divisors = levels.map((level, second) => level / Math.sqrt(trust[second] ?? 0));
    return [waves.slope, waves.bend].map((curve) => heightsOf(curve, divisors, slowHz));
  });
}
