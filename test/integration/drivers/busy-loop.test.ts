import { connect, createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../drivers/clock.ts';

/** Two ends of a line inside this computer. */
async function line(): Promise<readonly [Socket, Socket]> {
  const server = createServer();
  const accepted = new Promise<Socket>((resolve) => server.once('connection', resolve));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const near = connect(typeof bound === 'object' && bound ? bound.port : 0, '127.0.0.1');
  const far = await accepted;
  onTestFinished(() => {
    near.destroy();
    far.destroy();
    server.close();
  });
  return [near, far];
}

/** Nothing else runs meanwhile. */
const block = (ms: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);

describe('a timer of the drivers on a computer that was busy', () => {
  it('fires after the bytes that had come before it was due, and not at all when they cancel it', async () => {
    const [near, far] = await line();
    const order: string[] = [];
    const fired = new Promise<void>((resolve) => {
      systemClock.setTimer(20, () => {
        order.push('timer');
        resolve();
      });
    });
    const cancel = systemClock.setTimer(20, () => order.push('cancelled'));
    near.on('data', () => {
      order.push('bytes');
      cancel();
    });
    await new Promise((resolve) => setImmediate(resolve));
    far.write('half of a code');
    block(60);
    await fired;
    await new Promise((resolve) => setImmediate(resolve));
    expect(order).toEqual(['bytes', 'timer']);
  });
});
