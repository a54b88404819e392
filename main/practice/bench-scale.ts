import type { Clock } from '../../drivers/clock.ts';
import { healthOMeter } from '../../drivers/health-o-meter/driver.ts';
import { createScaleSimulator } from '../../drivers/health-o-meter/simulator.ts';
import { nurseSeatId } from './cast.ts';
import type { BenchDevice } from './vitals-bench.ts';

/** A scale with a height rod. */
export const benchScale: BenchDevice = {
  deviceId: 'practice-scale',
  name: '身高体重秤（模拟）',
  seatId: nurseSeatId,
  driverId: healthOMeter.id,
  make: scale,
};

/** The scale repeats what it has locked until the person steps down. */
const TIMES_SENT = 3;

function scale(clock: Clock) {
  const simulator = createScaleSimulator(clock);
  const weigh = (weight: string, height: string, unit: 'm' | 'c') =>
    simulator.weigh({ id: '', weight, height, bmi: '0', unit }, TIMES_SENT);
  const acts = [
    { id: 'metric', label: '称一次：64.2 kg，162 cm', run: () => weigh('64.2', '162.0', 'm') },
    { id: 'pounds', label: '称一次：150 lb（磅）', run: () => weigh('150.0', '0', 'c') },
  ];
  return { simulator, acts };
}
