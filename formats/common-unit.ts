import { refuse, refuseUnsupported } from './fault.ts';

interface Scaled {
  readonly samples: Int32Array;
  readonly microvoltPerCount: number | null;
}

const MAX_COUNT = 2 ** 31 - 1;
/** A picovolt to a volt for one count: no amplifier has less or more. */
const LEAST_MICROVOLT = 1e-6;
const MOST_MICROVOLT = 1e6;
/** Two gains that differ by less are the same, written with different digits. */
const TOLERANCE = 1e-9;

/** The channels in one unit, the smallest that they have; refused where that would need fractions. */
export function commonUnit(channels: readonly Scaled[]): {
  readonly microvoltPerCount: number | null;
  readonly samples: readonly Int32Array[];
} {
  const units = channels.map(({ microvoltPerCount }) => microvoltPerCount);
  if (units.includes(null)) return { microvoltPerCount: null, samples: unitless(channels) };
  const smallest = Math.min(...units.map(Number));
  if (smallest < LEAST_MICROVOLT || Math.max(...units.map(Number)) > MOST_MICROVOLT)
    refuse('damaged', 'gain of a lead');
  return {
    microvoltPerCount: channels.length === 0 ? null : smallest,
    samples: channels.map((channel) => times(channel.samples, Number(channel.microvoltPerCount) / smallest)),
  };
}

/** Counts of unknown gain can be shown side by side only if none of them is known. */
function unitless(channels: readonly Scaled[]): readonly Int32Array[] {
  if (channels.some(({ microvoltPerCount }) => microvoltPerCount !== null))
    refuseUnsupported('只有部分导联写明了增益', 'gain of some leads only');
  return channels.map(({ samples }) => samples);
}

function times(samples: Int32Array, factor: number): Int32Array {
  const whole = Math.round(factor);
  if (Math.abs(factor - whole) > TOLERANCE * whole)
    refuseUnsupported('各导联的增益不同，且不成整数倍', `gains of ratio ${factor}`);
  if (whole === 1) return samples;
  const highest = samples.reduce((max, sample) => Math.max(max, Math.abs(sample)), 0);
  if (highest * whole > MAX_COUNT) refuseUnsupported('各导联的增益相差太大', `gains of ratio ${factor}`);
  return samples.map((sample) => sample * whole);
}
