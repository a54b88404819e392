import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asciiBytes } from '../../drivers/ascii.ts';
import { bytesFromHex, hexFromBytes } from '../../drivers/bytes.ts';
import {
  decodeCount,
  decodeOn,
  decodeRecord,
  encodeFetch,
  PING,
  readingOf,
} from '../../drivers/contec08a-bp/protocol.ts';
import {
  createPacketScanner as createScaleScanner,
  decodePacket,
} from '../../drivers/health-o-meter/protocol.ts';
import { createHbpParser } from '../../drivers/omron-hbp9030/protocol.ts';
import { decodeMemory, encodePacket } from '../../drivers/visomat-bp/protocol.ts';

const folder = join(process.env.CONFORMANCE_DATA ?? '../shared/data', 'captures');
const present = existsSync(join(folder, 'contec08a_hid.json'));
if (!present) console.log(`skipped: captures of vitals devices are not in ${folder} (set CONFORMANCE_DATA)`);
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

const contecSchema = z.object({
  host: z.object({ ping: z.string(), count: z.string() }),
  countReply: z.string(),
  fetchReplies: z.array(z.string()),
  records: z
    .array(
      z.object({
        hex: z.string(),
        sys: z.number(),
        dia: z.number(),
        pr: z.number(),
        map: z.number(),
        t: z.string(),
      }),
    )
    .min(1),
});
const asciiSchema = z.object({
  healthOMeter: z.string(),
  hbp9030_format5: z.string(),
  hbp9030_other: z.array(z.string()),
  visomat: z.string(),
});

/** The captures list the leading bytes of reports of 64. */
function report(hex: string): Uint8Array {
  const whole = new Uint8Array(64);
  whole.set(bytesFromHex(hex));
  return whole;
}

describe.skipIf(!present)('captures of a Contec08A', () => {
  const captures = present ? contecSchema.parse(read('contec08a_hid.json')) : null;

  it('has our ping, and answers a fetch as we read it', () => {
    expect(hexFromBytes(PING.subarray(1, 7)).toUpperCase()).toBe(captures?.host.ping);
    expect(hexFromBytes(encodeFetch(1).subarray(1, 6))).toBe('4341010402');
    const [on = '', count = ''] = captures?.fetchReplies.map((text) => text.split(' ')[0] ?? '') ?? [];
    expect(decodeOn(report(`${on}01`.slice(0, 6)))).toBe(true);
    expect(decodeCount(report(`${count}8080808080808081`.slice(0, 28)), 1)).toBe(70);
  });

  it('takes the answer to a question that we do not ask for none of ours', () => {
    const reply = report(captures?.countReply ?? '');
    expect(hexFromBytes(PING).toUpperCase()).not.toContain(captures?.host.count);
    expect(decodeOn(reply)).toBeUndefined();
    expect(decodeCount(reply, 1)).toBeUndefined();
    expect(decodeRecord(reply)).toBeUndefined();
  });

  it.each(captures?.records ?? [])('record $hex says $sys/$dia', ({ hex, sys, dia, pr, map, t }) => {
    const record = decodeRecord(report(hex));
    const reading = record && readingOf(record, 1, 0);
    expect(reading?.deviceTime).toBe(t);
    expect(reading?.values.map(({ measure, value }) => [measure, value])).toEqual([
      ['systolic', sys],
      ['diastolic', dia],
      ['mean-pressure', map],
      ['pulse', pr],
    ]);
  });
});

describe.skipIf(!present)('documented lines of vitals devices', () => {
  const lines = present ? asciiSchema.parse(read('ascii_vitals.json')) : null;

  it('Health o meter: 184.50 lb, 84 in', () => {
    const [packet] = createScaleScanner().push(asciiBytes(lines?.healthOMeter ?? ''));
    expect(packet?.is === 'frame' && decodePacket(packet.bytes)).toEqual({
      personId: '1234567890',
      values: [
        { measure: 'weight', value: 184.5, unit: 'lb' },
        { measure: 'height', value: 84, unit: 'in' },
      ],
    });
  });

  it('Omron HBP-9030, format 5: 120/80, 72 at 2026-07-11 09:05', () => {
    expect(createHbpParser().push(asciiBytes(`${lines?.hbp9030_format5}\r\n`))).toEqual([
      {
        pressures: { systolicMmHg: 120, diastolicMmHg: 80, pulsePerMinute: 72 },
        deviceTime: '2026-07-11T09:05',
        personId: '12345678901234567890',
        error: 0,
        movement: false,
      },
    ]);
  });

  it.each(lines?.hbp9030_other ?? [])('Omron HBP-9030, %j: 120/80, 72', (line) => {
    const [message] = createHbpParser().push(asciiBytes(line.replace('<20 id>', '0'.repeat(20))));
    expect(message?.pressures).toMatchObject({ systolicMmHg: 120, diastolicMmHg: 80, pulsePerMinute: 72 });
    expect(message?.error).toBe(0);
  });

  it('visomat: user 2 had 134/97, 83 at 2015-11-03 21:30, user 1 nothing', () => {
    expect(decodeMemory(encodePacket(lines?.visomat ?? ''))).toEqual([
      {
        user: 2,
        year: 2015,
        month: 11,
        day: 3,
        hour: 21,
        minute: 30,
        flag: '0',
        systolicMmHg: 134,
        diastolicMmHg: 97,
        pulsePerMinute: 83,
      },
    ]);
  });
});
