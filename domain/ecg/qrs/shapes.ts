import { medianOf } from '../statistics.ts';
import { interferenceOf } from './interference.ts';
import { samplesPerSecond } from './levels.ts';
import { likenessOf } from './likeness.ts';
import type { SearchedLead } from './search-lead.ts';
import type { Tops } from './tops.ts';

const STEEPNESS = 8;
const LIKE_MOST = 0.7;
const LIKE_USUAL = 0.3;
/** What an odd shape costs on a clean tracing, where it is an ectopic beat, and on a disturbed one: an artefact. */
const ODD_WHEN_CLEAN = -0.3;
const ODD_WHEN_DISTURBED = -2;
/** Interference up to which a tracing is clean, and from which it is disturbed. */
const CLEAN = 0.2;
const DISTURBED = 0.45;
/** Beats on either side that tell how alike beats are there at best. */
const AROUND = 12;

/** For each top what its shape says for or against a beat, given a first choice of beats. */
export function shapesOf(
  leads: readonly SearchedLead[],
  tops: Tops,
  chosen: readonly number[],
  slowHz: number,
): Float64Array {
  const likeness = likenessOverLeads(leads, tops, chosen, slowHz);
  const seconds = leads[0]?.trust.length ?? 0;
  const interference = interferenceOf(tops, chosen, seconds, slowHz);
  const alike = Float64Array.from(chosen, (at) => likeness[at] ?? 0);
  const usual = Array.from({ length: alike.length + 1 }, (_, at) =>
    medianOf(alike.subarray(Math.max(0, at - AROUND), at + AROUND)),
  );
  let next = 0;
  return likeness.map((like, at) => {
    while (next < chosen.length && (chosen[next] ?? 0) < at) next++;
    const disturbed = interference[secondOf(tops.at[at] ?? 0, seconds, slowHz)] ?? 0;
    const share = Math.max(0, Math.min(1, (disturbed - CLEAN) / (DISTURBED - CLEAN)));
    const odd = ODD_WHEN_CLEAN + share * (ODD_WHEN_DISTURBED - ODD_WHEN_CLEAN);
    return Math.max(odd, Math.min(LIKE_MOST, LIKE_USUAL + STEEPNESS * (like - (usual[next] ?? 0))));
  });
}

function secondOf(place: number, seconds: number, slowHz: number): number {
  return Math.min(seconds - 1, Math.floor(place / samplesPerSecond(slowHz)));
}

/** Mean of the leads, each by what it is worth at the time. */
function likenessOverLeads(
  leads: readonly SearchedLead[],
  tops: Tops,
  chosen: readonly number[],
  slowHz: number,
): Float64Array {
  const beats = Float64Array.from(chosen, (at) => tops.at[at] ?? 0);
  const sum = new Float64Array(tops.at.length);
  const trusts = new Float64Array(tops.at.length);
  for (const { waves, trust } of leads) {
    likenessOf(waves.slope, tops, beats, slowHz).forEach((alike, at) => {
      const worth = trust[secondOf(tops.at[at] ?? 0, trust.length, slowHz)] ?? 0;
      sum[at] = (sum[at] ?? 0) + worth * alike;
      trusts[at] = (trusts[at] ?? 0) + worth;
    });
  }
  return sum.map((value, at) => value / Math.max(1e-9, trusts[at] ?? 0));
}
