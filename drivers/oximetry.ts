import type { SessionLine } from './session.ts';
import type { DeviceRemark, Measured, VitalsReading } from './vitals-reading.ts';

/** One of an oximeter's sixty a second. */
export interface OximeterSample {
  readonly state: 'measuring' | 'searching' | 'no-finger' | 'probe-error';
  /** Per cent, beats a minute, per cent; null where the device shows none. */
  readonly spo2: number | null;
  readonly pulse: number | null;
  readonly perfusionIndex: number | null;
  /** What the device says of it. */
  readonly remarks: readonly DeviceRemark[];
}

export interface SpotCheck {
  sample(sample: OximeterSample): void;
  /** To be called every TICK_MS. Gives how many ticks have gone by without a sample. */
  tick(): number;
}

/** Two live readings a second are the most that a seat is shown. */
export const TICK_MS = 500;
/** Eight seconds: longer than the averaging of the usual devices, of four to eight beats. */
const STEADY_TICKS = 16;
const STEADY_SPO2_SPREAD = 2;
const STEADY_PULSE_SPREAD = 8;
/** Three seconds without data: the device was switched off. */
const SILENT_TICKS = 6;

/** What finger oximeters specify that they measure; outside, no value is told. */
const SPO2_RANGE = [35, 100] as const;
const PULSE_RANGE = [25, 250] as const;

interface Shown {
  readonly spo2: number;
  readonly pulse: number;
  readonly perfusionIndex: number | null;
}

/**
 * Makes of an oximeter's stream what the nurse sees, and one finished reading for each finger: the median of eight
 * seconds in which every sample had values, SpO₂ stayed within 2 points and the pulse within 8. The finger has to be
 * taken out before there can be another.
 */
export function createSpotCheck(line: SessionLine, device: VitalsReading['device']): SpotCheck {
  let last: OximeterSample | null = null;
  let interrupted = false;
  let silentTicks = 0;
  let steady: Shown[] = [];
  let isTold = false;
  let notice = '';

  const showNotice = (remark: DeviceRemark) => {
    if (notice === remark.code) return;
    notice = remark.code;
    line.publish({ kind: 'live-vitals', atMs: line.clock.nowMs(), values: [], remarks: [remark] });
  };
  const showValues = (shown: Shown, remarks: readonly DeviceRemark[]) => {
    notice = '';
    line.publish({ kind: 'live-vitals', atMs: line.clock.nowMs(), values: measuredOf(shown), remarks });
  };
  const finish = (remarks: readonly DeviceRemark[]) => {
    isTold = true;
    const values = measuredOf({
      spo2: median(steady.map(({ spo2 }) => spo2)),
      pulse: median(steady.map(({ pulse }) => pulse)),
      perfusionIndex: medianIfAll(steady.map(({ perfusionIndex }) => perfusionIndex)),
    });
    const atMs = line.clock.nowMs();
    line.publish({ kind: 'vitals', atMs, deviceTime: null, values, remarks, device, isStored: false });
  };
  const endPeriod = () => {
    steady = [];
    isTold = false;
  };
  const tickWith = (seen: OximeterSample, wasInterrupted: boolean) => {
    const shown = shownOf(seen);
    if (seen.state === 'no-finger' || seen.state === 'probe-error') endPeriod();
    if (shown === null) showNotice(NOTICES[seen.state]);
    else showValues(shown, seen.remarks);
    steady = shown === null || wasInterrupted ? [] : [...steady, shown].slice(-STEADY_TICKS);
    if (!isTold && isSteady(steady)) finish(seen.remarks);
    line.say({ status: shown !== null && !isTold ? 'reading' : 'ready' });
  };

  return {
    sample: (sample) => {
      last = sample;
      interrupted ||= shownOf(sample) === null;
    },
    tick: () => {
      if (last === null) {
        silentTicks++;
        steady = [];
        if (silentTicks === SILENT_TICKS) {
          endPeriod();
          showNotice(NO_DATA);
          line.say({ status: 'ready' });
        }
        return silentTicks;
      }
      tickWith(last, interrupted);
      last = null;
      interrupted = false;
      silentTicks = 0;
      return 0;
    },
  };
}

const NO_DATA: DeviceRemark = { code: 'no-data', sentence: '血氧仪没有传来数据，请检查是否开机。' };
const NOTICES: Readonly<Record<OximeterSample['state'], DeviceRemark>> = {
  // Measuring, and yet no value that can be: the device is about to find the pulse, or shows nonsense.
  measuring: { code: 'no-value', sentence: '还没有数值，请保持手指不动。' },
  searching: { code: 'searching', sentence: '正在寻找脉搏，请保持手指不动。' },
  'no-finger': { code: 'no-finger', sentence: '没有检测到手指，请把手指放入指夹。' },
  'probe-error': { code: 'probe-error', sentence: '血氧探头脱落或故障，请检查探头。' },
};

/** What may be shown of a sample: nothing while it searches, without a finger, or with a value that cannot be. */
function shownOf({ state, spo2, pulse, perfusionIndex }: OximeterSample): Shown | null {
  if (state !== 'measuring' || spo2 === null || pulse === null) return null;
  return canBe(spo2, pulse) ? { spo2, pulse, perfusionIndex } : null;
}

/** Whether an oximeter can have measured this: SpO₂ in per cent, pulse in beats a minute. */
export function canBe(spo2: number, pulse: number): boolean {
  return within(spo2, SPO2_RANGE) && within(pulse, PULSE_RANGE);
}

function within(value: number, [least, most]: readonly [number, number]): boolean {
  return value >= least && value <= most;
}

function isSteady(shown: readonly Shown[]): boolean {
  if (shown.length < STEADY_TICKS) return false;
  return (
    spread(shown.map(({ spo2 }) => spo2)) <= STEADY_SPO2_SPREAD &&
    spread(shown.map(({ pulse }) => pulse)) <= STEADY_PULSE_SPREAD
  );
}

function spread(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

function medianIfAll(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === values.length ? median(known) : null;
}

function measuredOf({ spo2, pulse, perfusionIndex }: Shown): Measured[] {
  const perfusion: Measured[] =
    perfusionIndex === null ? [] : [{ measure: 'perfusion-index', value: perfusionIndex, unit: '%' }];
  return [
    { measure: 'spo2', value: spo2, unit: '%' },
    { measure: 'pulse', value: pulse, unit: '/min' },
    ...perfusion,
  ];
}
