import type { Clock } from '../../drivers/clock.ts';
import { contecOximeter } from '../../drivers/contec-oximeter/driver.ts';
import { createContecOximeterSimulator } from '../../drivers/contec-oximeter/simulator.ts';
import { nurseSeatId } from './cast.ts';
import type { BenchDevice } from './vitals-bench.ts';

/** A finger oximeter: shows its numbers while a finger is in it, and tells one result when they are steady. */
export const benchOximeter: BenchDevice = {
  deviceId: 'practice-oximeter',
  name: '血氧仪（模拟）',
  seatId: nurseSeatId,
  driverId: contecOximeter.id,
  make: oximeter,
};

const FINGER_IN_MS = 20_000;

function oximeter(clock: Clock) {
  const simulator = createContecOximeterSimulator(clock);
  const insert = (spo2: number, pulse: number) =>
    simulator.insert({ spo2, pulse, perfusionIndex: 4.2 }, FINGER_IN_MS);
  const acts = [
    { id: 'normal', label: '放入手指 20 秒：98%，72 次/分', run: () => insert(98, 72) },
    { id: 'low', label: '放入手指 20 秒：88%，110 次/分', run: () => insert(88, 110) },
  ];
  return { simulator, acts };
}
