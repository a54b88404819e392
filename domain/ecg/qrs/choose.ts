import { type Candidate, linkCost, worthOf } from './odds.ts';

/** A beat is linked to one of so many tops before it: some ten seconds. */
const REACH = 40;

/**
 * The likeliest sequence of beats among the candidates: that whose worths less the costs of its intervals add up
 * highest (Viterbi 1967). Search-back, refractory time and T-wave rule in one, with no order in which they are tried.
 * Gives the chosen candidates' places, rising.
 */
export function chooseBeats(candidates: readonly Candidate[]): readonly number[] {
  const best = new Float64Array(candidates.length);
  const from = new Int32Array(candidates.length).fill(-1);
  let end = -1;
  candidates.forEach((candidate, at) => {
    let most = 0;
    // The nearest first: sums rise with time, and an interval only takes off, so that most of the earlier ones need no look.
    for (let before = at - 1; before >= Math.max(0, at - REACH); before--) {
      const earlier = candidates[before];
      const sum = best[before] ?? 0;
      if (!earlier || sum <= most) continue;
      const linked = sum - linkCost(earlier, candidate);
      if (linked > most) {
        most = linked;
        from[at] = before;
      }
    }
    best[at] = most + worthOf(candidate);
    if ((best[at] ?? 0) > (best[end] ?? 0)) end = at;
  });
  const chosen: number[] = [];
  for (let at = end; at >= 0; at = from[at] ?? -1) chosen.push(at);
  return chosen.reverse();
}
