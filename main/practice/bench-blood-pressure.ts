import type { Clock } from '../../drivers/clock.ts';
import { omronHbp9030 } from '../../drivers/omron-hbp9030/driver.ts';
import { createHbpSimulator } from '../../drivers/omron-hbp9030/simulator.ts';
import { localTimeOf } from '../clinic-time.ts';
import { nurseSeatId } from './cast.ts';
import type { BenchDevice } from './vitals-bench.ts';

/** A cuff that tells each measurement as it ends. */
export const benchBloodPressure: BenchDevice = {
  deviceId: 'practice-blood-pressure',
  name: '血压计（模拟）',
  seatId: nurseSeatId,
  driverId: omronHbp9030.id,
  make: bloodPressure,
};

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
