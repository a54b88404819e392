import { describe, expect, it } from 'vitest';
import {
  type ConnectionState,
  type ConnectorParts,
  createConnector,
} from '../../../../renderer/client/connector.ts';
import type { Wire } from '../../../../renderer/client/wire.ts';
import { fakeWire } from './fake-wire.ts';

/** A connector on a clock moved by hand, with a node that can be switched off. */
function bench(over: Partial<ConnectorParts> = {}) {
  const states: ConnectionState[] = [];
  const wires: Wire[] = [];
  const timers = new Set<{ readonly run: () => void; readonly atMs: number }>();
  const world = { nowMs: 1_000, isUp: true, opened: 0 };
  const connector = createConnector({
    open: async () => {
      world.opened += 1;
      if (!world.isUp) throw new Error('nobody answers');
      const wire = fakeWire();
      wires.push(wire);
      return wire;
    },
    greet: async () => {},
    probe: async () => {},
    probeEveryMs: 20_000,
    onChange: (state) => states.push(state),
    nowMs: () => world.nowMs,
    random: () => 1,
    setTimer(run, delayMs) {
      const timer = { run, atMs: world.nowMs + delayMs };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    ...over,
  });
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return {
    connector,
    states,
    wires,
    timers,
    world,
    settle,
    last: () => states.at(-1),
    async start() {
      connector.start();
      await settle();
    },
    async advance(ms: number) {
      const endMs = world.nowMs + ms;
      for (;;) {
        const due = [...timers].filter(({ atMs }) => atMs <= endMs).sort((a, b) => a.atMs - b.atMs)[0];
        if (!due) break;
        world.nowMs = due.atMs;
        timers.delete(due);
        due.run();
        await settle();
      }
      world.nowMs = endMs;
    },
  };
}

describe('createConnector', () => {
  it('is online once the greeting is through, and not before', async () => {
    let greeted: (() => void) | undefined;
    const { connector, last, start, settle } = bench({
      greet: () => new Promise((resolve) => (greeted = resolve)),
    });
    await start();
    expect(connector.wire()).toBeUndefined();
    greeted?.();
    await settle();
    expect(last()).toEqual({ is: 'online', epoch: 1 });
    expect(connector.wire()).toBeDefined();
  });

  it('knocks again with growing pauses while nobody answers, and tells since when', async () => {
    const { world, start, advance, last } = bench();
    world.isUp = false;
    await start();
    expect(last()).toEqual({ is: 'offline', sinceMs: 1_000 });
    await advance(300);
    expect(world.opened).toBe(2);
    await advance(599);
    expect(world.opened).toBe(2);
    await advance(1);
    expect(world.opened).toBe(3);
    await advance(3_600_000);
    expect(world.opened).toBeLessThan(3_600_000 / 8_000 + 10);
    expect(last()).toEqual({ is: 'offline', sinceMs: 1_000 });
  });

  it('comes back under a new epoch when the node is there again', async () => {
    const { connector, wires, world, start, advance, last } = bench();
    await start();
    world.isUp = false;
    wires[0]?.close();
    expect(last()).toEqual({ is: 'offline', sinceMs: 1_000 });
    expect(connector.wire()).toBeUndefined();
    await advance(5_000);
    world.isUp = true;
    await advance(10_000);
    expect(last()).toEqual({ is: 'online', epoch: 2 });
    expect(connector.wire()).toBe(wires[1]);
  });

  it('takes a wire whose greeting fails for no wire', async () => {
    let closed = 0;
    const { last, start } = bench({
      open: async () => {
        const wire = fakeWire();
        wire.onClose(() => (closed += 1));
        return wire;
      },
      greet: async () => {
        throw new Error('no answer');
      },
    });
    await start();
    expect(last()).toMatchObject({ is: 'offline' });
    expect(closed).toBe(1);
  });

  it('gives up a wire that no longer answers the probe', async () => {
    let answers = true;
    const { last, start, advance, wires } = bench({
      probe: async () => {
        if (!answers) throw new Error('no answer');
      },
    });
    await start();
    await advance(60_000);
    expect(last()).toEqual({ is: 'online', epoch: 1 });
    answers = false;
    await advance(20_000);
    expect(wires).toHaveLength(1);
    await advance(300);
    expect(last()).toEqual({ is: 'online', epoch: 2 });
  });

  it('reconnects at once when asked, and only once', async () => {
    const { connector, wires, start, settle, last, timers } = bench();
    await start();
    connector.reconnect();
    connector.reconnect();
    await settle();
    expect(last()).toEqual({ is: 'online', epoch: 2 });
    expect(wires).toHaveLength(2);
    expect(timers.size).toBe(1);
  });

  it('does not wait out the pause when a person asks', async () => {
    const { connector, world, start, advance, settle, last } = bench();
    world.isUp = false;
    await start();
    await advance(60_000);
    world.isUp = true;
    connector.reconnect();
    await settle();
    expect(last()).toMatchObject({ is: 'online' });
  });

  it('is not disturbed by the late end of an old wire', async () => {
    const { connector, wires, start, settle, last } = bench();
    await start();
    connector.reconnect();
    await settle();
    wires[0]?.close();
    expect(last()).toEqual({ is: 'online', epoch: 2 });
  });
});
