import { LEADS, MEASURED_LEADS } from '../leads.ts';
import type { EcgRecording } from '../recording.ts';
import { alignBeats } from './align.ts';
import type { Beat } from './beat.ts';
import { chooseBeats } from './choose.ts';
import { combine } from './combine.ts';
import { worthOf } from './odds.ts';
import { candidatesOf, searchLead } from './search-lead.ts';
import { shapesOf } from './shapes.ts';
import { summitOf } from './summit.ts';
import { topsOf } from './tops.ts';
import { decimationAt } from './wave-energy.ts';

/** Below it a QRS complex is a handful of samples; above it no ECG is taken. */
const SLOWEST_RATE_HZ = 50;
const FASTEST_RATE_HZ = 100_000;

/**
 * The beats of a recording, in rising order; none where nothing in it is a heart's. Leads that are off are left out
 * while another is on, and those that are derived add nothing.
 */
export function findBeats(recording: EcgRecording): readonly Beat[] {
  const on = recording.leads.filter(({ contact }) => contact !== 'off');
  const usable = on.length > 0 ? on : recording.leads;
  const measured = usable.filter(({ name }) => MEASURED_LEADS.some((lead) => lead === name));
  const searched = (measured.length > 0 ? measured : usable).slice(0, LEADS.length);
  return findBeatsIn(
    searched.map(({ samples }) => samples),
    recording.rateHz,
  );
}

/**
 * The beats of leads that were taken together, in any unit (each is measured by its own beats).
 *
 * Each lead's energy around 14 Hz is searched on its own and weighted by how well its beats stand out and resemble each
 * other; in the sum of all, the likeliest sequence of humps is chosen by height, shape and interval, and timed by the
 * shape that it has in common with its neighbours. No threshold is learnt from any record: the numbers are those of physiology and of the papers that each file names.
 */
export function findBeatsIn(leads: readonly ArrayLike<number>[], rateHz: number): readonly Beat[] {
  if (!(rateHz >= SLOWEST_RATE_HZ && rateHz <= FASTEST_RATE_HZ)) return [];
  const step = decimationAt(rateHz);
  const slowHz = rateHz / step;
  const searched = leads.map((samples) => searchLead(samples, rateHz, slowHz));
  const curve = combine(searched, slowHz);
  const tops = topsOf(curve, slowHz);
  const byHeight = candidatesOf(tops, slowHz);
  const shapes = shapesOf(searched, tops, chooseBeats(byHeight), slowHz);
  const candidates = byHeight.map((candidate, at) => ({ ...candidate, shape: shapes[at] ?? 0 }));
  const beats = chooseBeats(candidates);
  const summits = Float64Array.from(beats, (at) => summitAt(curve, tops.at[at] ?? 0));
  const places = alignBeats(searched, summits, slowHz);
  const last = Math.max(0, (leads[0]?.length ?? 0) - 1);
  return beats.flatMap((at, beat) => {
    const candidate = candidates[at];
    if (!candidate) return [];
    return {
      sample: Math.min(last, Math.max(0, Math.round(step * (places[beat] ?? 0)))),
      confidence: 1 / (1 + Math.exp(-worthOf(candidate))),
    };
  });
}

/** Where a top is, finer than the curve's own samples. */
function summitAt(curve: Float64Array, top: number): number {
  const here = curve[top] ?? 0;
  return top + summitOf(curve[top - 1] ?? here, here, curve[top + 1] ?? here);
}
