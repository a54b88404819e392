import { describe, expect, it } from 'vitest';
import { keepConnected } from '../../../drivers/keep-connected.ts';
import { createManualClock } from '../../../drivers/manual-clock.ts';
import type { BeginSession, Session } from '../../../drivers/session.ts';
import { transportFault } from '../../../drivers/transport/faults.ts';
import type { TransportEvents } from '../../../drivers/transport/types.ts';
import type { Driver, OpenLine } from '../../../drivers/types.ts';
import { watchDriver } from '../../support/drivers/watched-driver.ts';

const patient: Session = {
  receive: () => undefined,
  run: () => new Promise(() => undefined),
  test: () => Promise.resolve({ ok: true, sentence: '正常' }),
};

/** A line that opens, and counts how often it was closed. */
function openable() {
  let closed = 0;
  let events: TransportEvents | null = null;
  const open: OpenLine = async (given) => {
    events = given;
    return { ok: true, transport: { write: async () => null, close: async () => void closed++ } };
  };
  return { open, closed: () => closed, events: () => events };
}

/** A device that is ready at once, and whose line is cut so much later. */
const cutAfter =
  (ms: number): BeginSession =>
  ({ say, clock }) => ({
    ...patient,
    run: () => {
      say({ status: 'ready' });
      return new Promise((resolve) =>
        clock.setTimer(ms, () => resolve(transportFault('port-lost', '串口', 'test'))),
      );
    },
  });

function start(begin: BeginSession, open: OpenLine) {
  const clock = createManualClock();
  const driver: Driver = {
    id: 'toy',
    title: '玩具',
    addressKinds: ['tcp'],
    serialLine: null,
    readingKinds: [],
    start: (deps) => keepConnected(deps, begin),
  };
  return { clock, driver: watchDriver(driver, open, clock) };
}

describe('a driver’s life', () => {
  it('doubles its waits up to eight seconds while nothing opens', async () => {
    const fault = transportFault('port-absent', '串口 COM9', 'test');
    const { clock, driver } = start(
      () => patient,
      async () => ({ ok: false, fault }),
    );
    await clock.advance(35_000);
    const waits = driver.states.flatMap((state, i, all) => {
      const before = all[i - 1];
      return state.status === 'offline' && before?.status === 'offline'
        ? [state.retryAtMs - before.retryAtMs]
        : [];
    });
    expect(waits).toEqual([1000, 2000, 4000, 8000, 8000, 8000, 8000]);
    await driver.stop();
  });

  it('starts its waits anew once the device was ready', async () => {
    const line = openable();
    const { clock, driver } = start(cutAfter(1000), line.open);
    await clock.advance(20_000);
    const attempts = driver.states.flatMap((state) => (state.status === 'offline' ? [state.attempt] : []));
    expect(attempts.length).toBeGreaterThan(5);
    expect(new Set(attempts)).toEqual(new Set([1]));
    await driver.stop();
  });

  it('waits ever longer for a line that opens and is cut at once, as a server that serves somebody else does', async () => {
    const { clock, driver } = start(cutAfter(20), openable().open);
    await clock.advance(40_000);
    const attempts = driver.states.flatMap((state) => (state.status === 'offline' ? [state.attempt] : []));
    expect(attempts).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    await driver.stop();
  });

  it.each([
    [
      'beginning',
      () => {
        throw new Error('oops');
      },
    ],
    ['running', () => ({ ...patient, run: () => Promise.reject(new Error('oops')) })],
  ] as const)('shows a defect in %s as that driver’s fault and tries again', async (_, begin) => {
    const { clock, driver } = start(begin, openable().open);
    await clock.advance(5000);
    const faults = driver.states.flatMap((state) => (state.status === 'offline' ? [state.fault] : []));
    expect(faults.length).toBeGreaterThan(2);
    expect(faults[0]).toMatchObject({ code: 'driver-defect', detail: expect.stringContaining('oops') });
    await driver.stop();
    expect(driver.states.at(-1)).toEqual({ status: 'closed' });
  });

  it('survives a session that throws on data, and closes its line', async () => {
    const line = openable();
    const { clock, driver } = start(
      () => ({
        ...patient,
        receive: () => {
          throw new Error('bad byte');
        },
      }),
      line.open,
    );
    await clock.advance(0);
    line.events()?.onData(Uint8Array.of(1));
    await clock.advance(0);
    expect(driver.states.at(-1)).toMatchObject({ status: 'offline', fault: { code: 'driver-defect' } });
    expect(line.closed()).toBe(1);
    await driver.stop();
  });

  it('ends a session whose line takes no bytes', async () => {
    const fault = transportFault('port-lost', '串口', 'test');
    const { clock, driver } = start(
      ({ send }) => ({
        ...patient,
        run: () => {
          send(Uint8Array.of(1));
          return patient.run();
        },
      }),
      async () => ({ ok: true, transport: { write: async () => fault, close: async () => undefined } }),
    );
    await clock.advance(0);
    expect(driver.states.at(-1)).toMatchObject({ status: 'offline', fault: { code: 'port-lost' } });
    await driver.stop();
  });

  it('lets a dead session neither speak, publish nor send', async () => {
    const line = openable();
    let late = () => {};
    const { clock, driver } = start(({ say, publish }) => {
      late = () => {
        say({ status: 'ready' });
        publish({ kind: 'identity-card' } as never);
      };
      return patient;
    }, line.open);
    await clock.advance(0);
    await driver.stop();
    late();
    expect(driver.states.map((state) => state.status)).toEqual(['opening', 'closed']);
    expect(driver.readings).toEqual([]);
  });

  it('stops a session that never ends by itself, and may be stopped twice', async () => {
    const line = openable();
    const { clock, driver } = start(() => patient, line.open);
    await clock.advance(0);
    await Promise.all([driver.stop(), driver.stop()]);
    expect(line.closed()).toBe(1);
    expect(driver.states.filter((state) => state.status === 'closed')).toHaveLength(1);
  });

  it('answers a test whose session has a defect in it', async () => {
    const { clock, driver } = start(
      () => ({ ...patient, test: () => Promise.reject(new Error('oops')) }),
      openable().open,
    );
    await clock.advance(0);
    expect(await driver.test()).toMatchObject({ ok: false, fault: { code: 'driver-defect' } });
    await driver.stop();
  });
});
