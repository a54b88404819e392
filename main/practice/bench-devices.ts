import type { Clock } from '../../drivers/clock.ts';
import { omronHbp9030 } from '../../drivers/omron-hbp9030/driver.ts';
import { createHbpSimulator } from '../../drivers/omron-hbp9030/simulator.ts';
import { oneTouchUltraMini } from '../../drivers/onetouch-ultramini/driver.ts';
import { createUltraMiniSimulator } from '../../drivers/onetouch-ultramini/simulator.ts';
import { localTimeOf } from '../clinic-time.ts';
import { benchEcg } from './bench-ecg.ts';
import { nurseSeatId } from './cast.ts';
import type { BenchDevice } from './vitals-bench.ts';

/** What stands on the practice nurse's table. Nothing measures until the trainee says so. */
export const benchDevices: readonly BenchDevice[] = [
  {
    deviceId: 'practice-blood-pressure',
    name: '血压计（模拟）',
    seatId: nurseSeatId,
    driverId: omronHbp9030.id,
    make: bloodPressure,
  },
  {
    deviceId: 'practice-glucose',
    name: '血糖仪（模拟）',
    seatId: nurseSeatId,
    driverId: oneTouchUltraMini.id,
    make: glucose,
  },
  benchEcg,
];

function bloodPressure(clock: Clock) {
  const simulator = createHbpSimulator();
  const measure = (aheadMs: number, systolicMmHg: number, diastolicMmHg: number, pulsePerMinute: number) =>
    simulator.measure({
      deviceTime: localTimeOf(clock.nowMs() + aheadMs).slice(0, 16),
      systolicMmHg,
      diastolicMmHg,
      meanMmHg: Math.round((systolicMmHg + 2 * diastolicMmHg) / 3),
      pulsePerMinute,
      personId: '',
      movement: false,
    });
  const acts = [
    { id: 'normal', label: '测一次：126/78', run: () => measure(0, 126, 78, 72) },
    { id: 'critical', label: '测一次：186/112（危急）', run: () => measure(0, 186, 112, 96) },
    {
      id: 'clock',
      label: '测一次：132/84，血压计时钟慢 3 小时',
      run: () => measure(-3 * 3_600_000, 132, 84, 70),
    },
    { id: 'error', label: '测量失败', run: () => simulator.fail(4) },
  ];
  return { simulator, acts };
}

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
