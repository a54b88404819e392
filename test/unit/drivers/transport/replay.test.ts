import { describe, expect, it } from 'vitest';
import { bytesFromHex, hexFromBytes } from '../../../../drivers/bytes.ts';
import { createManualClock } from '../../../../drivers/manual-clock.ts';
import type { ReplayStep } from '../../../../drivers/transport/address.ts';
import type { TransportFault } from '../../../../drivers/transport/faults.ts';
import { openTransport } from '../../../../drivers/transport/open.ts';

async function play(steps: readonly ReplayStep[], signal = new AbortController().signal) {
  const clock = createManualClock();
  const data: string[] = [];
  const lost: TransportFault[] = [];
  const events = {
    onData: (bytes: Uint8Array) => void data.push(hexFromBytes(bytes)),
    onLost: (fault: TransportFault) => void lost.push(fault),
  };
  const opened = await openTransport({ kind: 'replay', title: '录制', steps }, events, { clock, signal });
  return { clock, data, lost, opened };
}

async function open(steps: readonly ReplayStep[]) {
  const { opened, ...rest } = await play(steps);
  if (!opened.ok) throw new Error(opened.fault.detail);
  return { ...rest, line: opened.transport };
}

describe('replay', () => {
  it('plays chunks at their time and then stays silent', async () => {
    const { clock, data, line } = await open([
      { kind: 'data', afterMs: 100, hex: 'AA BB' },
      { kind: 'data', afterMs: 50, hex: 'cc' },
    ]);
    await clock.advance(99);
    expect(data).toEqual([]);
    await clock.advance(1);
    expect(data).toEqual(['aabb']);
    await clock.advance(60_000);
    expect(data).toEqual(['aabb', 'cc']);
    expect(await line.write(Uint8Array.of(1))).toBeNull();
    await line.close();
  });

  it('waits for the expected write, in however many parts', async () => {
    const { clock, data, lost, line } = await open([
      { kind: 'expect', hex: 'AAAAAA96' },
      { kind: 'data', afterMs: 0, hex: '01' },
      { kind: 'expect', hex: '69' },
      { kind: 'data', afterMs: 0, hex: '02' },
    ]);
    await clock.advance(10_000);
    expect(data).toEqual([]);
    await line.write(bytesFromHex('AAAA'));
    await line.write(bytesFromHex('AA9669'));
    await clock.advance(10);
    expect(data).toEqual(['01', '02']);
    expect(lost).toEqual([]);
    await line.close();
  });

  it('ends the line when the host writes something else', async () => {
    const { clock, data, lost, line } = await open([
      { kind: 'expect', hex: 'AAAA' },
      { kind: 'data', afterMs: 0, hex: '01' },
    ]);
    await line.write(bytesFromHex('AB'));
    await clock.advance(10);
    expect(lost).toMatchObject([{ code: 'replay-mismatch', detail: 'expected aaaa, got ab' }]);
    expect(data).toEqual([]);
    expect(await line.write(bytesFromHex('AA'))).toMatchObject({ code: 'port-lost' });
  });

  it('says nothing more once closed', async () => {
    const { clock, data, lost, line } = await open([
      { kind: 'data', afterMs: 100, hex: 'AA' },
      { kind: 'expect', hex: 'BB' },
    ]);
    await line.close();
    await clock.advance(1000);
    expect(data).toEqual([]);
    expect(lost).toEqual([]);
    expect(clock.pendingTimers()).toBe(0);
  });

  it('refuses a recording that is no hex, and an opening already given up', async () => {
    expect((await play([{ kind: 'data', afterMs: 0, hex: 'xyz' }])).opened).toMatchObject({
      ok: false,
      fault: { code: 'bad-address' },
    });
    expect((await play([], AbortSignal.abort())).opened).toMatchObject({
      ok: false,
      fault: { code: 'cancelled' },
    });
  });
});
