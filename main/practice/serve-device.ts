import { type ServedSimulator, type Simulator, serveOnTcp } from '../../drivers/simulator.ts';

/** Only this computer reaches a simulated device. */
export const LOCAL = '127.0.0.1';

/** Serves a simulated device on the port that it had before, or on a free one when that is taken. */
export function servePracticeDevice(
  simulator: Simulator,
  formerPort: number | undefined,
): Promise<ServedSimulator> {
  return serveOnTcp(simulator, formerPort ?? 0, LOCAL).catch(() => serveOnTcp(simulator, 0, LOCAL));
}
