import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import type { EcgCaptureView, EcgSource } from '../../contract/ecg-views.ts';
import { deviceKinds } from '../../domain/devices/events.ts';
import { draft } from '../../domain/journal/index.ts';
import { type CytonSimulator, createCytonSimulator } from '../../drivers/openbci-cyton/simulator.ts';
import { type HeartOptions, simulatedHeart } from '../../drivers/simulated-heart.ts';
import { serveOnSerial } from '../../drivers/simulator.ts';
import { type ClinicWorld, openClinicWorld } from './clinic-world.ts';
import { nextOf } from './device-world.ts';
import type { PtyPair } from './drivers/pty-pair.ts';
import { createSpeedingClock } from './drivers/speeding-clock.ts';
import { testPtyPair } from './drivers/test-pty-pair.ts';
import { formOf } from './person.ts';

const FASTER = 8;
export const ECG_DEVICE = 'ecg-1';
const founder = { staffId: 'node', role: 'node', seatId: 'node' } as const;

export interface EcgWorld extends ClinicWorld {
  readonly simulator: CytonSimulator;
  readonly line: PtyPair;
  readonly nurse: ReturnType<ClinicWorld['as']>;
  readonly doctor: ReturnType<ClinicWorld['as']>;
  readonly residentId: string;
}

/** A clinic whose nurse has a simulated Cyton on a real serial line; its heart beats eight times as fast as the clock. */
export async function openEcgWorld(heart: HeartOptions = { noiseMicrovolt: 5 }): Promise<EcgWorld> {
  const world = openClinicWorld();
  const line = await testPtyPair();
  const clock = createSpeedingClock(FASTER);
  const simulator = createCytonSimulator({ clock, heart: simulatedHeart(heart) });
  await serve(simulator, line);
  const { kind, path, baudRate } = line.host;
  const address = { kind, path, baudRate };
  world.store.append(founder, () => [
    draft(deviceKinds.attached, ECG_DEVICE, {
      name: '心电',
      driverId: 'openbci-cyton',
      seatId: 'nurse',
      address,
    }),
  ]);
  const residentId = randomUUID();
  await world.as('registrar').residents.register({ id: residentId, form: formOf('单小样') });
  const nurse = world.as('nurse', 'nurse');
  return { ...world, simulator, line, nurse, doctor: world.as('doctor'), residentId };
}

/** Puts the simulator on the device's end of the line; it is let go with the test. */
export async function serve(simulator: CytonSimulator, line: PtyPair): Promise<void> {
  const signal = new AbortController().signal;
  const opened = await serveOnSerial(simulator, line.device, { clock: createSpeedingClock(1), signal });
  if (!opened.ok) throw new Error(opened.fault.detail);
  onTestFinished(() => opened.transport.close());
}

/** Resolved when the seat's device streams, or streams no more. */
export async function untilStreaming(nurse: EcgWorld['nurse'], streaming: boolean): Promise<EcgSource> {
  for await (const sources of await nurse.ecg.sources()) {
    const source = sources.find(({ deviceId }) => deviceId === ECG_DEVICE);
    if (source?.streaming === streaming) return source;
  }
  throw new Error('the sources ended');
}

/** The capture as soon as it is no longer running. */
export async function untilEnded(nurse: EcgWorld['nurse'], captureId: string): Promise<EcgCaptureView> {
  const views = await nurse.ecg.capture({ captureId });
  for (;;) {
    const view = await nextOf(views);
    if (view.phase !== 'running') return view;
  }
}
