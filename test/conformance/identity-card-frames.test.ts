import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bytesFromHex, concatBytes, hexFromBytes } from '../../drivers/bytes.ts';
import { splitCardReply } from '../../drivers/identity-card-sam/card-reply.ts';
import { readCardText } from '../../drivers/identity-card-sam/card-text.ts';
import { COMMANDS, encodeReply, replyOf } from '../../drivers/identity-card-sam/commands.ts';
import { encodeCardText } from '../../drivers/identity-card-sam/encode-card.ts';
import { gb11643CheckCharacter, icao9303CheckDigit } from '../../drivers/identity-card-sam/number-check.ts';
import {
  createFrameParser,
  encodeFrame,
  SHORTEST_COMMAND,
  SHORTEST_REPLY,
} from '../../drivers/identity-card-sam/protocol.ts';
import { samStatus } from '../../drivers/identity-card-sam/status.ts';
import { citizen } from '../support/drivers/identity-cards.ts';

const folder = join(process.env.CONFORMANCE_DATA ?? '../shared/data', 'captures');
const present = existsSync(join(folder, 'idcard_sam_frames.json'));
if (!present) console.log(`skipped: identity card frames are not in ${folder} (set CONFORMANCE_DATA)`);

const frames = z.object({
  commands: z.record(z.string(), z.string()),
  replies: z.record(z.string(), z.string()),
  replyPrefixes: z.record(z.string(), z.string()),
});
const numbers = z.object({ citizenValid: z.array(z.string()), foreignerValid: z.array(z.string()) });
const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'));

describe.skipIf(!present)('frames that makers of readers document', () => {
  const vectors = present
    ? frames.parse(read('idcard_sam_frames.json'))
    : { commands: {}, replies: {}, replyPrefixes: {} };

  it('are the frames of our commands', () => {
    const ours = new Map(
      Object.values(COMMANDS).map((command) => [hexFromBytes(command.frame).toUpperCase(), command]),
    );
    const documented = Object.entries(vectors.commands).filter(
      ([name]) => name !== 'reset' && name !== 'readBaseFp',
    );
    expect(documented.length).toBe(5);
    for (const [name, hex] of documented) expect(ours.has(hex.toUpperCase()), name).toBe(true);
  });

  it.each(Object.entries(vectors.commands))(
    'command %s is one whole frame, and is encoded the same',
    (_, hex) => {
      const parsed = createFrameParser(SHORTEST_COMMAND).push(bytesFromHex(hex));
      expect(parsed.faults).toEqual([]);
      expect(parsed.frames.map(encodeFrame).map(hexFromBytes)).toEqual([hex.toLowerCase()]);
    },
  );

  it.each(Object.entries(vectors.replies))(
    'reply %s is one whole frame, and is encoded the same',
    (_, hex) => {
      const parsed = createFrameParser(SHORTEST_REPLY).push(bytesFromHex(hex));
      expect(parsed.faults).toEqual([]);
      const [reply] = parsed.frames.map(replyOf);
      expect(reply && hexFromBytes(encodeReply(reply.sw3, reply.data))).toBe(hex.toLowerCase());
    },
  );

  it('mean what their names say', () => {
    const answer = (name: string) => {
      const [content] = createFrameParser(SHORTEST_REPLY).push(
        bytesFromHex(vectors.replies[name] ?? ''),
      ).frames;
      return replyOf(content ?? new Uint8Array(0));
    };
    expect(COMMANDS.find.isAnswer(answer('findOk'))).toBe(true);
    expect(COMMANDS.find.isAnswer(answer('findFail'))).toBe(true);
    expect(COMMANDS.find.isAnswer(answer('selectOk'))).toBe(false);
    expect(COMMANDS.select.isAnswer(answer('selectOk'))).toBe(true);
    expect(COMMANDS.select.isAnswer(answer('selectFail'))).toBe(true);
    expect(COMMANDS.select.isAnswer(answer('findOk'))).toBe(false);
    expect(COMMANDS.read.isAnswer(answer('readFail'))).toBe(true);
    expect(samStatus(answer('readFail').sw3).code).toBe('card-read-failed');
  });

  it.each(Object.entries(vectors.replyPrefixes))(
    'a reply %s has its blocks where the lengths say',
    (name, hex) => {
      const prefix = bytesFromHex(hex);
      const whole = new Uint8Array(7 + (((prefix[5] ?? 0) << 8) | (prefix[6] ?? 0)));
      whole.set(prefix);
      whole.set(encodeCardText(citizen), prefix.length);
      whole[whole.length - 1] = whole.subarray(5, -1).reduce((sum, byte) => sum ^ byte, 0);
      expect(name).toContain(String(whole.length));
      const [content] = createFrameParser(SHORTEST_REPLY).push(whole).frames;
      const split = splitCardReply(replyOf(content ?? new Uint8Array(0)).data, name.includes('Fp') ? 3 : 2);
      if (!split.ok) return expect.fail(split.fault.detail);
      expect(split.blocks.photo).toHaveLength(1024);
      expect(split.blocks.fingerprint).toHaveLength(whole.length - prefix.length - 1 - 256 - 1024);
      expect(readCardText(split.blocks.text)).toMatchObject({ ok: true, card: citizen });
    },
  );

  it('come out of any noise between them', () => {
    const parser = createFrameParser(SHORTEST_REPLY);
    const noise = bytesFromHex('AAAA9669AAAAAA9669FFFF00');
    const all = Object.values(vectors.replies).map(bytesFromHex);
    const parsed = parser.push(concatBytes(all.flatMap((frame) => [noise, frame])));
    expect(parsed.frames.map(encodeFrame).map(hexFromBytes)).toEqual(all.map(hexFromBytes));
    expect(parsed.faults.reduce((sum, fault) => sum + fault.droppedBytes, 0)).toBe(noise.length * all.length);
  });
});

it.skipIf(!present)('check characters agree with the numbers of open repositories', () => {
  const { citizenValid, foreignerValid } = numbers.parse(read('id_numbers.json'));
  for (const number of [...citizenValid, ...foreignerValid]) {
    const first = number.slice(0, -1);
    const check = first.length === 17 ? gb11643CheckCharacter(first) : icao9303CheckDigit(first);
    expect(first + check).toBe(number);
  }
});
