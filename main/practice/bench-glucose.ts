import type { Clock } from '../../drivers/clock.ts';
import { oneTouchUltraMini } from '../../drivers/onetouch-ultramini/driver.ts';
import { createUltraMiniSimulator } from '../../drivers/onetouch-ultramini/simulator.ts';
import { nurseSeatId } from './cast.ts';
import type { BenchDevice } from './vitals-bench.ts';

/** A meter that tells its results from its memory, within a quarter of a minute. */
export const benchGlucose: BenchDevice = {
  deviceId: 'practice-glucose',
  name: '血糖仪（模拟）',
  seatId: nurseSeatId,
  driverId: oneTouchUltraMini.id,
  make: glucose,
};

const MG_DL_PER_MMOL_L = 18.0182;
const CLOCK_OFFSET_MS = 8 * 3_600_000;
const HOUR_MS = 3_600_000;

function glucose(clock: Clock) {
  const simulator = createUltraMiniSimulator('MOCK00001');
  const store = (agoMs: number, mmolL: number) =>
    simulator.store({
      // The meter counts the seconds of its own wall clock.
      seconds: Math.floor((clock.nowMs() - agoMs + CLOCK_OFFSET_MS) / 1_000),
      mgPerDl: Math.round(mmolL * MG_DL_PER_MMOL_L),
    });
  const acts = [
    { id: 'one', label: '测一次：6.4 mmol/L', run: () => store(0, 6.4) },
    {
      id: 'memory',
      label: '带着 3 天的存储插上',
      run: () => {
        for (const days of [3, 2, 1]) store(days * 24 * HOUR_MS, 5.2 + days);
      },
    },
  ];
  return { simulator, acts };
}
