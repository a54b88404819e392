import { createManualClock } from '../../../drivers/manual-clock.ts';
import { pm6750 } from '../../../drivers/pm6750/driver.ts';
import { createModuleSimulator, type ModuleSimulatorOptions } from '../../../drivers/pm6750/simulator.ts';
import { simulatedHeart } from '../../../drivers/simulated-heart.ts';
import { openInProcess } from '../../../drivers/simulator.ts';
import type { DriverSettings } from '../../../drivers/types.ts';
import { watchDriver } from './watched-driver.ts';

/** A patient who does not exist. */
export const patient = {
  systolicMmHg: 124,
  meanMmHg: 95,
  diastolicMmHg: 80,
  spo2Percent: 97,
  pulsePerMinute: 72,
  breathsPerMinute: 16,
  celsius: 36.6,
} as const;

/** A monitor module and its driver, without a port between them, on a clock that stands still. */
export function createModuleBench(
  options: Partial<ModuleSimulatorOptions> = {},
  settings: DriverSettings = {},
) {
  const clock = createManualClock();
  const module = createModuleSimulator({ clock, patient, heart: simulatedHeart(), ...options });
  const driver = watchDriver(pm6750, openInProcess(module), clock, settings);
  const named = () =>
    driver.states.map((state) => ('fault' in state ? `${state.status}:${state.fault.code}` : state.status));
  const live = () => driver.readings.filter((reading) => reading.kind === 'live-vitals');
  const vitals = () => driver.readings.filter((reading) => reading.kind === 'vitals');
  return { clock, module, driver, history: named, live, vitals };
}
