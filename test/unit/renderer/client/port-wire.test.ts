import { describe, expect, it } from 'vitest';
import { portWires } from '../../../../renderer/client/port-wire.ts';

/** A window as far as ports are concerned: what is posted to it, and what it was asked for. */
function page() {
  const listeners: ((event: MessageEvent) => void)[] = [];
  const posted: string[] = [];
  const self = {
    addEventListener: (_type: 'message', listener: (event: MessageEvent) => void) =>
      void listeners.push(listener),
    postMessage: (message: string) => void posted.push(message),
  };
  const hand = (data: unknown, port: MessagePort, source: unknown = self) => {
    const event = Object.assign(new Event('message'), { source, data, ports: [port] });
    for (const listener of listeners) listener(event as unknown as MessageEvent);
  };
  return { self, posted, hand };
}

const port = () => new MessageChannel().port1 as unknown as MessagePort;

describe('portWires', () => {
  it('opens the port that came before anybody asked for it', async () => {
    const { self, posted, hand } = page();
    const open = portWires(self);
    hand('node-port', port());
    const wire = await open();
    let closed = 0;
    wire.onClose(() => (closed += 1));
    wire.close();
    expect(closed).toBe(1);
    expect(posted).toEqual([]);
  });

  it('asks for a new port when the last one is used up', async () => {
    const { self, posted, hand } = page();
    const open = portWires(self);
    const first = open();
    hand('node-port', port());
    (await first).close();
    const second = open();
    expect(posted).toEqual(['node-port-wanted']);
    hand('node-port', port());
    (await second).close();
  });

  it('lets go of the old port when the node was started again', async () => {
    const { self, hand } = page();
    const open = portWires(self);
    hand('node-port', port());
    const old = await open();
    let closed = false;
    old.onClose(() => (closed = true));
    hand('node-port', port());
    expect(closed).toBe(true);
    (await open()).close();
  });

  it('takes no port from another window and under no other name', async () => {
    const { self, hand } = page();
    const open = portWires(self);
    const waiting = open();
    const ours = port();
    hand('node-port', port(), {});
    hand('something-else', port());
    let isOpen = false;
    void waiting.then(() => (isOpen = true));
    await Promise.resolve();
    expect(isOpen).toBe(false);
    hand('node-port', ours);
    (await waiting).close();
  });
});
