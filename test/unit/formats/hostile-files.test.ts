import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EcgFileRead, readEcg, readWfdbAnnotations, writeEcg } from '../../../formats/index.ts';
import { anyDamage, damaged, withRightSums } from '../../support/ecg/damage.ts';
import { contecFile, healForceFile, wfdbData } from '../../support/ecg/foreign-files.ts';
import { heartContent } from '../../support/ecg/heart-content.ts';

const content = heartContent({ seconds: 1, rateHz: 200 });
const utf8 = new TextEncoder();

function written(format: 'scp' | 'aecg' | 'dicom'): Uint8Array {
  const result = writeEcg(format, content);
  if (!result.ok) throw new Error(result.fault.detail);
  return result.bytes;
}

const counts = Array.from({ length: 240 }, (_, i) => Math.round(100 * Math.sin(i / 9)));
const wfdbHeader = 'r 2 250 120\nr.dat 212 200 12 0 0\nr.dat 212 200 12 0 0\n';
const rows = Array.from({ length: 40 }, (_, row) => counts.slice(row, row + 8));

const WHOLE: Readonly<Record<string, Uint8Array>> = {
  'SCP-ECG': written('scp'),
  aECG: written('aecg'),
  DICOM: written('dicom'),
  ECG90A: contecFile(rows),
  'Heal Force': healForceFile(counts),
  WFDB: utf8.encode(wfdbHeader),
};
const data = wfdbData(counts, 212);

/** What a reader may do with hostile bytes: give an ECG whose leads are whole, or a sentence. */
function expectDecent(read: EcgFileRead): void {
  if (!read.ok) {
    expect(read.fault.sentence).toMatch(/[。”]$/);
    return;
  }
  const { leads, rateHz, microvoltPerCount } = read.file.recording;
  expect(new Set(leads.map(({ samples }) => samples.length)).size).toBeLessThanOrEqual(1);
  expect(rateHz).toBeGreaterThan(0);
  expect(microvoltPerCount ?? 1).toBeGreaterThan(0);
}

const codeOf = (read: EcgFileRead) => (read.ok ? 'read' : read.fault.code);

describe.each(Object.entries(WHOLE))('a damaged file of %s', (_, bytes) => {
  it('was whole before', () => {
    expect(codeOf(readEcg(bytes, () => data))).toBe('read');
  });

  it('cut off anywhere gives a sentence or what is whole', () => {
    const step = Math.max(1, Math.floor(bytes.length / 300));
    for (let length = 0; length < bytes.length; length += step)
      expectDecent(readEcg(bytes.subarray(0, length), () => data));
  });

  it('gives a sentence or an ECG, and throws nothing', () => {
    fc.assert(
      fc.property(anyDamage, (blows) => {
        const file = damaged(bytes, blows);
        expectDecent(readEcg(file, () => data));
        expectDecent(readEcg(withRightSums(file), () => data));
      }),
      { numRuns: 400 },
    );
  });
});

describe('damaged data of a WFDB record', () => {
  it('gives a sentence or an ECG', () => {
    fc.assert(
      fc.property(anyDamage, (blows) => {
        expectDecent(readEcg(utf8.encode(wfdbHeader), () => damaged(data, blows)));
      }),
    );
  });

  it('or annotations cut off give what is whole, or throw the error of this room', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          readWfdbAnnotations(bytes);
        } catch (error) {
          expect(error).toMatchObject({ name: 'FormatError', fault: { code: 'truncated' } });
        }
      }),
    );
  });
});

describe('bytes that are no ECG', () => {
  it('of any kind are refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(readEcg(bytes).ok).toBe(false);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['XML of another kind', '<html><body/></html>'],
    ['an aECG without a series', '<AnnotatedECG xmlns="urn:hl7-org:v3"/>'],
    ['a text', 'Guten Tag\n'],
  ])('%s', (_, text) => {
    const read = readEcg(utf8.encode(text));
    expect(['unknown-format', 'no-ecg']).toContain(codeOf(read));
  });

  it('too large to be an ECG are refused unread', () => {
    expect(codeOf(readEcg(new Uint8Array(64 * 1024 * 1024 + 1)))).toBe('too-large');
  });
});

describe('an XML bomb', () => {
  const aecg = (inside: string, before = '') =>
    utf8.encode(`${before}<AnnotatedECG>${inside}</AnnotatedECG>`);
  const laughs = Array.from({ length: 10 }, (_, i) => `<!ENTITY a${i + 1} "${`&a${i};`.repeat(10)}">`).join(
    '',
  );

  it.each([
    ['of entities', aecg('&a10;', `<!DOCTYPE AnnotatedECG [<!ENTITY a0 "ha">${laughs}]>`)],
    ['of an outer entity', aecg('&x;', '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>')],
    ['of an entity nobody declared', aecg('&x;')],
    ['of depth', aecg('<a>'.repeat(500_000))],
    ['of elements', aecg('<a/>'.repeat(1_000_000))],
    ['of attributes', aecg(`<a ${Array.from({ length: 100_000 }, (_, i) => `b${i}="1"`).join(' ')}/>`)],
    ['of a comment that never ends', aecg(`<!--${'-'.repeat(5_000_000)}`)],
    ['of a name as long as the file', aecg(`<${'a'.repeat(5_000_000)}/>`)],
    ['of an attribute as long as the file', aecg(`<a b="${'a'.repeat(5_000_000)}"/>`)],
  ])('%s is refused', (_, bytes) => {
    expect(codeOf(readEcg(bytes))).toBe('damaged');
  });
});

describe('a gain that no amplifier has', () => {
  it.each(['0', '-1', '1e-300', '1e300', 'Infinity'])('in an aECG, %s µV, is refused', (gain) => {
    const text = new TextDecoder().decode(written('aecg'));
    const changed = text.replaceAll(/<scale value="[^"]*"/g, `<scale value="${gain}"`);
    expect(codeOf(readEcg(utf8.encode(changed)))).toBe('damaged');
  });

  it.each(['1e300', '1e-300'])('in a WFDB header, %s counts of a mV, is refused', (gain) => {
    const header = `r 1 250 120\nr.dat 16 ${gain} 12 0 0 0 0 II\n`;
    expect(codeOf(readEcg(utf8.encode(header), () => new Uint8Array(240)))).toBe('damaged');
  });
});

describe('lengths that lie', () => {
  it('in SCP-ECG: more samples than there are bits, more leads than there are rows', () => {
    const scp = written('scp');
    const leads = new DataView(scp.buffer).getUint32(22 + 3 * 10 + 6, true) - 1 + 16;
    const lie = (change: (view: DataView) => void) => {
      const file = Uint8Array.from(scp);
      change(new DataView(file.buffer));
      return codeOf(readEcg(withRightSums(file)));
    };
    expect(lie((view) => view.setUint32(leads + 6, 0x7fffffff, true))).toBe('too-large');
    expect(lie((view) => view.setUint32(leads + 6, 2_000_000, true))).toBe('truncated');
    expect(lie((view) => view.setUint8(leads, 60))).not.toBe('read');
    expect(lie((view) => view.setUint8(leads + 1, 1))).toBe('unsupported');
  });

  it('in DICOM: a waveform of four thousand million samples, sequences in sequences', () => {
    const dicom = Uint8Array.from(written('dicom'));
    const tag = [0x3a, 0x00, 0x10, 0x00, 0x55, 0x4c, 4, 0];
    const at = dicom.findIndex((_, i) => tag.every((byte, k) => dicom[i + k] === byte));
    new DataView(dicom.buffer).setUint32(at + tag.length, 0xffffffff, true);
    expect(codeOf(readEcg(dicom))).toBe('too-large');
    const nested = [0x00, 0x54, 0x00, 0x01, 0x53, 0x51, 0, 0, 255, 255, 255, 255, 0xfe, 0xff, 0x00, 0xe0];
    const deep = new Array<number[]>(50_000).fill([...nested, 255, 255, 255, 255]).flat();
    const head = [...written('dicom').subarray(0, 328)];
    expect(readEcg(Uint8Array.from([...head, ...deep])).ok).toBe(false);
  });

  it('in DICOM: a million empty elements, a million empty items', () => {
    const whole = written('dicom');
    const characterSet = [0x08, 0x00, 0x05, 0x00, 0x43, 0x53];
    const meta = whole.subarray(
      0,
      whole.findIndex((_, i) => characterSet.every((byte, k) => whole[i + k] === byte)),
    );
    const element = (i: number) => [i & 255, 0x10 + (i >> 16), (i >> 8) & 255, 0, 0x43, 0x53, 0, 0];
    const elements = Array.from({ length: 1_000_000 }, (_, i) => element(i)).flat();
    const items = new Array<number[]>(1_000_000).fill([0xfe, 0xff, 0x00, 0xe0, 0, 0, 0, 0]).flat();
    const sequence = [0x00, 0x54, 0x00, 0x01, 0x53, 0x51, 0, 0, 255, 255, 255, 255];
    for (const body of [Uint8Array.from(elements), Uint8Array.from([sequence, items].flat())])
      expect(codeOf(readEcg(Uint8Array.from(Buffer.concat([meta, body]))))).toBe('damaged');
  });

  it('in a WFDB header: a thousand million samples', () => {
    const header = utf8.encode('r 1 250 1000000000\nr.dat 16 200 12 0 0 0 0 II\n');
    expect(codeOf(readEcg(header, () => data))).toBe('truncated');
  });

  it('in SCP-ECG: what is compressed in ways that are not read is refused by name', () => {
    const scp = written('scp');
    const rhythm = new DataView(scp.buffer).getUint32(22 + 6 * 10 + 6, true) - 1 + 16;
    const bimodal = Uint8Array.from(scp);
    bimodal[rhythm + 5] = 1;
    const read = readEcg(withRightSums(bimodal));
    expect(read.ok ? '' : read.fault.sentence).toContain('双模式');
    const tables = new DataView(scp.buffer).getUint32(22 + 2 * 10 + 6, true) - 1 + 16;
    const custom = Uint8Array.from(scp);
    custom.set([1, 0], tables);
    const other = readEcg(withRightSums(custom));
    expect(other.ok ? '' : other.fault.sentence).toContain('哈夫曼');
  });

  it('in SCP-ECG: a wrong check sum', () => {
    const scp = Uint8Array.from(written('scp'));
    scp[200] = (scp[200] ?? 0) ^ 1;
    expect(codeOf(readEcg(scp))).toBe('checksum');
  });
});
