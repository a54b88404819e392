import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bytesFromHex, hexFromBytes } from '../../drivers/bytes.ts';
import { createAstmScanner, decodePiece } from '../../drivers/contour-astm/protocol.ts';
import { readRecord } from '../../drivers/contour-astm/records.ts';
import { framesOf } from '../../drivers/frame-scanner.ts';
import { COMMANDS, createModuleScanner, decodeFrame } from '../../drivers/pm6750/protocol.ts';

const folder = join(process.env.CONFORMANCE_DATA ?? '../shared/data', 'captures');
const files = ['pm6750_frames.json', 'ascii_vitals.json'];
const absent = files.filter((name) => !existsSync(join(folder, name)));
if (absent.length > 0) console.log(`skipped: ${absent.join(', ')} not in ${folder} (set CONFORMANCE_DATA)`);

const read = <T>(name: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8')));

describe.skipIf(absent.includes('pm6750_frames.json'))('documented commands of the PM6750', () => {
  const schema = z.object({ cmd: z.record(z.string(), z.string()) });
  const { cmd } = absent.includes('pm6750_frames.json') ? { cmd: {} } : read('pm6750_frames.json', schema);
  const ours = new Map<string, Uint8Array>(
    Object.entries({ ...COMMANDS, swVersion: COMMANDS.softwareVersion, hwVersion: COMMANDS.hardwareVersion }),
  );

  it('are all among ours', () => {
    expect(Object.keys(cmd)).toHaveLength(7);
  });

  it.each(Object.entries(cmd))('%s is one whole frame, and is encoded the same', (name, hex) => {
    const [frame, ...more] = createModuleScanner().push(bytesFromHex(hex));
    expect(more).toEqual([]);
    expect(frame?.is).toBe('frame');
    expect(frame?.is === 'frame' && decodeFrame(frame.bytes).data).toHaveLength(1);
    expect(hexFromBytes(ours.get(name) ?? new Uint8Array(0)).toUpperCase()).toBe(hex);
  });
});

describe.skipIf(absent.includes('ascii_vitals.json'))('captured frames of a Contour Next USB', () => {
  const schema = z.object({ contourResult: z.string(), contourHeader: z.string() });
  const none = { contourResult: '', contourHeader: '' };
  const captured = absent.includes('ascii_vitals.json') ? none : read('ascii_vitals.json', schema);
  const frameIn = (text: string) => {
    const scanner = createAstmScanner();
    const pieces = [...scanner.push(new TextEncoder().encode(text)), ...scanner.settle()];
    const [piece] = framesOf(pieces).map(decodePiece);
    return piece?.kind === 'frame' ? piece : null;
  };

  it('tell a result', () => {
    const frame = frameIn(captured.contourResult);
    expect(frame?.number).toBe(5);
    expect(readRecord(frame?.text ?? '')).toEqual({
      kind: 'glucose',
      record: {
        deviceTime: '2015-05-26T11:50',
        result: { kind: 'value', value: 93, unit: 'mg/dL' },
        marks: ['after-meal'],
      },
    });
  });

  it('tell who the meter is, once the sum fits the serial number that was changed in the capture', () => {
    expect(frameIn(captured.contourHeader)).toBeNull();
    const frame = frameIn(captured.contourHeader.replace('\x1701\r\n', '\x1777\r\n'));
    expect(readRecord(frame?.text ?? '')).toEqual({
      kind: 'header',
      product: 'Bayer7350',
      serial: '7358-1611135',
    });
  });
});
