import type { DeviceAddress, DeviceSettings } from '../../domain/devices/events.ts';
import { portTakenSentence } from '../../domain/devices/rules.ts';
import { type Clock, sleep } from '../../drivers/clock.ts';
import type { EcgSignalEvent } from '../../drivers/ecg-signal.ts';
import type { Reading } from '../../drivers/readings.ts';
import type { Address } from '../../drivers/transport/address.ts';
import type { openTransport } from '../../drivers/transport/open.ts';
import type { Driver, DriverEvent, DriverHandle, DriverState, TestResult } from '../../drivers/types.ts';
import type { Log } from '../log.ts';
import { faultDiary } from './fault-diary.ts';
import { type Phase, sentenceOf } from './live.ts';
import { type PortClaims, whenAborted } from './port-claims.ts';
import type { DeviceTest } from './supervisor.ts';

const USUAL_LINE = { dataBits: 8, parity: 'none', stopBits: 1 } as const;
const FIRST_RESTART_MS = 1_000;
const LONGEST_RESTART_MS = 60_000;

export interface RunParts {
  readonly deviceName: () => string;
  readonly driver: Driver;
  readonly address: DeviceAddress;
  readonly settings: DeviceSettings;
  readonly clock: Clock;
  readonly log: Log;
  readonly ports: PortClaims;
  readonly openTransport: typeof openTransport;
  /** The former run of the same device, which has to let its port go first. */
  readonly after: Promise<void>;
  readonly say: (phase: Phase, sentence: string) => void;
  /** Passes a reading on, or says why it cannot be used. */
  readonly onReading: (reading: Reading) => string | undefined;
  /** Passes on a piece of the device's curve. */
  readonly onEcg: (event: EcgSignalEvent) => void;
}

export interface RunningDevice {
  readonly test: () => Promise<DeviceTest>;
  readonly command: (id: string) => Promise<DeviceTest>;
  readonly stop: () => Promise<void>;
}

/**
 * Runs a device's driver until stopped. A driver reconnects by itself; this starts it again when the driver itself
 * breaks, ever more slowly, so that no driver's defect takes the node or another device with it.
 */
export function runDevice(parts: RunParts): RunningDevice {
  const stopping = new AbortController();
  let handle: DriverHandle | undefined;
  const finished = live(parts, stopping.signal, (now) => {
    handle = now;
  });
  const told = (result: TestResult | undefined): DeviceTest => {
    if (!result) return { ok: false, sentence: '设备现在没有运行，请先看它的状态说明。' };
    return { ok: result.ok, sentence: result.ok ? result.sentence : result.fault.sentence };
  };
  return {
    test: async () => told(await handle?.test()),
    command: async (id) => told(await handle?.command(id)),
    stop() {
      stopping.abort();
      return finished;
    },
  };
}

async function live(parts: RunParts, stop: AbortSignal, hold: (handle: DriverHandle | undefined) => void) {
  const { address, ports, clock, say, log } = parts;
  await parts.after;
  for (let failures = 1; !stop.aborted; failures++) {
    const claim = { deviceName: parts.deviceName, address };
    const holder = ports.take(claim);
    if (holder) {
      failures = 0;
      say('fault', portTakenSentence(address, holder.deviceName()));
      await ports.nextRelease(stop);
      continue;
    }
    const ended = await runOnce(parts, stop, hold);
    hold(undefined);
    ports.release(claim);
    if (stop.aborted) break;
    if (ended.wasReady) failures = 1;
    log.error(`driver ${parts.driver.id}`, ended.cause);
    say('fault', '驱动程序意外停止，正在自动重新启动。已保存的资料不受影响。反复出现请告诉管理员。');
    await sleep(clock, Math.min(FIRST_RESTART_MS * 2 ** (failures - 1), LONGEST_RESTART_MS), stop);
  }
  say('closed', sentenceOf({ status: 'closed' }));
}

interface Ended {
  readonly wasReady: boolean;
  readonly cause: unknown;
}

/** One life of the driver: until stopped, or until it ends although nobody asked it to. */
async function runOnce(
  parts: RunParts,
  stop: AbortSignal,
  hold: (handle: DriverHandle) => void,
): Promise<Ended> {
  const { driver, clock, openTransport, log } = parts;
  const target = lineAddress(driver, parts.address);
  const closed = Promise.withResolvers<void>();
  let wasReady = false;
  let unusable: string | undefined;
  const note = faultDiary(log, driver.id, parts.deviceName);
  const onState = (state: DriverState) => {
    wasReady ||= state.status === 'ready';
    note(state);
    if (state.status === 'closed') closed.resolve();
    else if (stop.aborted) return;
    // The driver is content with a reading that nobody can use; people must hear of it until the next one.
    else if (state.status === 'ready' && unusable !== undefined) parts.say('fault', unusable);
    else parts.say(state.status, sentenceOf(state));
    // The session can no longer say it: its line is gone.
    if (state.status === 'offline' && driver.streamsEcg) parts.onEcg({ type: 'ended' });
    if (state.status === 'reading') unusable = undefined;
  };
  const emit = (event: DriverEvent) => {
    try {
      if (event.type === 'state') onState(event.state);
      else if (stop.aborted) return;
      else if (event.type === 'reading') unusable = parts.onReading(event.reading);
      else parts.onEcg(event.event);
    } catch (error) {
      log.error(`event of driver ${driver.id}`, error);
    }
  };
  try {
    const handle = driver.start({
      open: (events, signal) => openTransport(target, events, { clock, signal }),
      settings: parts.settings,
      clock,
      emit,
    });
    hold(handle);
    await Promise.race([closed.promise, whenAborted(stop)]);
    await handle.stop();
    return { wasReady, cause: new Error('the driver ended by itself') };
  } catch (error) {
    return { wasReady, cause: error };
  } finally {
    if (driver.streamsEcg) parts.onEcg({ type: 'ended' });
  }
}

/** The stored address; what it does not say of its serial line is as the device leaves the factory. */
function lineAddress(driver: Driver, address: DeviceAddress): Address {
  if (address.kind === 'serial') {
    const factory = driver.serialLine ?? USUAL_LINE;
    const { dataBits = factory.dataBits, parity = factory.parity, stopBits = factory.stopBits } = address;
    return { ...address, dataBits, parity, stopBits };
  }
  if (address.kind === 'tcp') return address;
  const { path, ...make } = address;
  return path === undefined ? make : { ...make, path };
}
