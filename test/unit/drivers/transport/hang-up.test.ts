import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { createManualClock } from '../../../../drivers/manual-clock.ts';
import { closeWhenHungUp, type WatchedPort } from '../../../../drivers/transport/hang-up.ts';

/** A port that answers for its modem lines as it is told, and counts how often it was asked. */
function askedPort() {
  const events = new EventEmitter();
  let answer: Error | null = null;
  let asked = 0;
  const port = Object.assign(events, {
    isOpen: true,
    get: (tell: (error: Error | null) => void) => {
      asked++;
      tell(answer);
    },
    close: () => {
      port.isOpen = false;
      events.emit('close');
    },
  });
  return {
    // Only these parts of serialport's are used.
    port: port as unknown as WatchedPort,
    speak: () => events.emit('data', Buffer.of(1)),
    answerWith: (error: Error) => {
      answer = error;
    },
    isOpen: () => port.isOpen,
    asked: () => asked,
  };
}

describe('a line that hangs up', () => {
  it('is not asked about while it speaks', async () => {
    const [clock, line] = [createManualClock(), askedPort()];
    closeWhenHungUp(line.port, clock);
    for (let i = 0; i < 100; i++) {
      line.speak();
      await clock.advance(20);
    }
    expect(line.asked()).toBe(0);
  });

  it.each([0, 1, 10, 19])(
    'is closed within 50 ms of the last byte of a stream, %i ms out of step',
    async (ms) => {
      const [clock, line] = [createManualClock(), askedPort()];
      closeWhenHungUp(line.port, clock);
      await clock.advance(ms);
      for (let i = 0; i < 50; i++) {
        await clock.advance(20);
        line.speak();
      }
      line.answerWith(new Error('Error: Input/output error, cannot get'));
      await clock.advance(50);
      expect(line.isOpen()).toBe(false);
      expect(clock.pendingTimers()).toBe(0);
    },
  );

  it('stays open where it has no modem lines, and is asked less and less often', async () => {
    const [clock, line] = [createManualClock(), askedPort()];
    line.answerWith(new Error('Error: Inappropriate ioctl for device, cannot get'));
    closeWhenHungUp(line.port, clock);
    await clock.advance(10_000);
    expect(line.isOpen()).toBe(true);
    expect(line.asked()).toBeLessThanOrEqual(103);
    expect(line.asked()).toBeGreaterThan(95);
  });
});
