import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../drivers/clock.ts';
import { identityCardSam } from '../../../drivers/identity-card-sam/driver.ts';
import {
  type CommandName,
  createSamSimulator,
  type SamSimulator,
} from '../../../drivers/identity-card-sam/simulator.ts';
import { type ServedSimulator, serveOnSerial, serveOnTcp } from '../../../drivers/simulator.ts';
import type { Address } from '../../../drivers/transport/address.ts';
import { openTransport } from '../../../drivers/transport/open.ts';
import { citizen, foreigner2017, oneOfEach, permit } from '../../support/drivers/identity-cards.ts';
import type { PtyPair } from '../../support/drivers/pty-pair.ts';
import { testPtyPair } from '../../support/drivers/test-pty-pair.ts';
import { isReading, isState, type WatchedDriver, watchDriver } from '../../support/drivers/watched-driver.ts';

/** A reader on a real line, and the driver on the other end of it. */
interface Bench {
  readonly reader: SamSimulator;
  readonly driver: WatchedDriver;
  unplug(): Promise<void>;
  plugIn(): Promise<void>;
}

function startDriver(address: Address): WatchedDriver {
  const clock = systemClock;
  const driver = watchDriver(
    identityCardSam,
    (events, signal) => openTransport(address, events, { clock, signal }),
    clock,
  );
  onTestFinished(driver.stop);
  return driver;
}

async function attachReader(reader: SamSimulator, pty: PtyPair): Promise<void> {
  const { signal } = new AbortController();
  const served = await serveOnSerial(reader, pty.device, { clock: systemClock, signal });
  if (!served.ok) throw new Error(served.fault.detail);
  onTestFinished(served.transport.close);
}

async function onSerial(reader: SamSimulator): Promise<Bench> {
  const pty = await testPtyPair();
  await attachReader(reader, pty);
  const plugIn = async () => {
    await pty.plugIn();
    await attachReader(reader, pty);
  };
  return { reader, driver: startDriver(pty.host), unplug: pty.unplug, plugIn };
}

async function onTcp(reader: SamSimulator): Promise<Bench> {
  let served: ServedSimulator = await serveOnTcp(reader);
  const { port, host } = served;
  onTestFinished(() => served.close());
  const plugIn = async () => {
    served = await serveOnTcp(reader, port);
  };
  return { reader, driver: startDriver({ kind: 'tcp', host, port }), unplug: () => served.close(), plugIn };
}

/** Counts how often the driver asks for a card. */
function createLookCounter() {
  let seen = 0;
  let wake = () => {};
  return {
    note: (command: CommandName) => {
      if (command !== 'find') return;
      seen++;
      wake();
    },
    more: async (count: number) => {
      const enough = seen + count;
      while (seen < enough)
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    },
  };
}

const card = async (driver: WatchedDriver) => {
  const event = await driver.next(isReading);
  return event.type === 'reading' ? event.reading : expect.fail('no reading');
};

describe.each([
  ['serial line', onSerial, 'port-absent'],
  ['TCP', onTcp, 'host-refused'],
] as const)('identity-card reader over %s', (_, attach, absentCode) => {
  const bench = async (latencyMs = 0) => {
    const looks = createLookCounter();
    const latency = (command: CommandName) => {
      looks.note(command);
      return latencyMs;
    };
    const made = await attach(createSamSimulator({ clock: systemClock, latencyMs: latency }));
    return { ...made, looks };
  };

  it('reads each of the four documents, and the same card again when it is put down again', async () => {
    const { reader, driver, looks } = await bench();
    await driver.next(isState('ready'));
    for (const document of [...oneOfEach, citizen, citizen]) {
      reader.putDown({ card: document });
      expect(await card(driver)).toMatchObject({ kind: 'identity-card', card: document, warnings: [] });
      reader.lift();
      // Once a second look begins, the first has seen the empty reader.
      await looks.more(2);
    }
    expect(driver.readings).toHaveLength(6);
  });

  it('reads the latest address and the photo byte for byte', async () => {
    const { reader, driver } = await bench();
    const photoWlt = Uint8Array.from({ length: 1024 }, (_, i) => (i * 7) & 0xff);
    reader.putDown({ card: citizen, latestAddress: '演示省样例市迁入路八号', photoWlt });
    expect(await card(driver)).toMatchObject({ latestAddress: '演示省样例市迁入路八号', photoWlt });
  });

  it('tells of damaged replies and of a lifted card, and reads on without a restart', async () => {
    const { reader, driver } = await bench();
    await driver.next(isState('ready'));
    reader.spoil('read', { kind: 'corrupt' }, 2);
    reader.putDown({ card: permit });
    await driver.next(isState('fault', 'line-damaged'));
    reader.spoil('read', { kind: 'lift' });
    reader.putDown({ card: foreigner2017 });
    await driver.next(isState('fault', 'card-read-failed'));
    expect(driver.readings).toEqual([]);
    reader.putDown({ card: foreigner2017 });
    expect(await card(driver)).toMatchObject({ card: foreigner2017 });
  });

  it('notices the pulled plug, says what is absent, and comes back by itself', async () => {
    const { reader, driver, unplug, plugIn } = await bench();
    await driver.next(isState('ready'));
    await unplug();
    await driver.next(isState('offline', 'port-lost'));
    await driver.next(isState('offline', absentCode));
    await plugIn();
    await driver.next(isState('ready'));
    reader.putDown({ card: citizen });
    expect(await card(driver)).toMatchObject({ card: citizen });
  });

  it('is unplugged in the middle of a card and reads it when plugged in again', async () => {
    const { reader, driver, unplug, plugIn } = await bench(150);
    await driver.next(isState('ready'));
    reader.putDown({ card: permit });
    await driver.next(isState('reading'));
    await unplug();
    await driver.next(isState('offline'));
    await plugIn();
    expect(await card(driver)).toMatchObject({ card: permit });
  });

  it('stops in the middle of a card and publishes nothing', async () => {
    const { reader, driver } = await bench(200);
    await driver.next(isState('ready'));
    reader.putDown({ card: citizen });
    await driver.next(isState('reading'));
    await driver.stop();
    expect(driver.states.at(-1)).toEqual({ status: 'closed' });
    expect(driver.readings).toEqual([]);
  });

  it('tests the reader', async () => {
    const { driver } = await bench();
    expect(await driver.test()).toMatchObject({ ok: true });
  });
});

it('gives the port back on stop: the next driver opens it and reads the card that lies there', async () => {
  const reader = createSamSimulator({ clock: systemClock, latencyMs: () => 100 });
  const pty = await testPtyPair();
  await attachReader(reader, pty);
  const first = startDriver(pty.host);
  await first.next(isState('ready'));
  reader.putDown({ card: citizen });
  await first.next(isState('reading'));
  await first.stop();
  const second = startDriver(pty.host);
  expect(await card(second)).toMatchObject({ card: citizen });
  expect(second.states.filter((state) => state.status === 'offline')).toEqual([]);
});

it('says that another program holds the port, and takes it when it is free', async () => {
  const reader = createSamSimulator({ clock: systemClock });
  const pty = await testPtyPair();
  await attachReader(reader, pty);
  const holder = startDriver(pty.host);
  await holder.next(isState('ready'));
  const driver = startDriver(pty.host);
  await driver.next(isState('offline', 'port-busy'));
  await holder.stop();
  await driver.next(isState('ready'));
});
