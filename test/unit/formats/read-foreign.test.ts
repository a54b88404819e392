import { describe, expect, it } from 'vitest';
import { type EcgFileRead, isBeat, readEcg, readWfdbAnnotations } from '../../../formats/index.ts';
import { contecFile, healForceFile, wfdbData } from '../../support/ecg/foreign-files.ts';

function fileOf(read: EcgFileRead) {
  if (!read.ok) throw new Error(read.fault.detail);
  return read.file;
}

const codeOf = (read: EcgFileRead) => (read.ok ? 'read' : read.fault.code);
const leadsOf = (read: EcgFileRead) =>
  Object.fromEntries(fileOf(read).recording.leads.map(({ name, samples }) => [name, [...samples]]));

describe('a file of an ECG90A', () => {
  const rows = [
    [30, 10, 1, 2, 3, 4, 5, 6],
    [31, 12, 1, 2, 3, 4, 5, 7],
  ];

  it('has twelve leads, of which six follow from II and III', () => {
    const leads = leadsOf(readEcg(contecFile(rows)));
    expect(leads).toMatchObject({ I: [20, 19], II: [30, 31], III: [10, 12], V6: [6, 7] });
    expect(leads.aVR).toEqual([-25, -25]);
    expect(leads.aVF).toEqual([20, 21]);
  });

  it('says whose it is and when it was taken', () => {
    const { patient, recording } = fileOf(readEcg(contecFile(rows)));
    expect(patient).toMatchObject({
      id: '0000077',
      name: 'ZHANG',
      sex: 'female',
      ageYears: 41,
      weightKg: 62,
    });
    expect(recording).toMatchObject({
      startedAt: '2026-11-02T07:30:00',
      rateHz: 800,
      microvoltPerCount: 5,
    });
  });

  it('holds the last value where the machine had none, and says where', () => {
    const none = new Array<number>(8).fill(6800 - 2048);
    const [first = [], second = []] = rows;
    const read = readEcg(contecFile([first, none, none, second]));
    expect(fileOf(read).recording.gaps).toEqual([{ fromSample: 1, count: 2 }]);
    expect(leadsOf(read).V6).toEqual([6, 6, 6, 7]);
  });

  it('without a row is refused', () => {
    expect(codeOf(readEcg(contecFile([])))).toBe('no-ecg');
  });
});

describe('a file of Heal Force', () => {
  const samples = [1, -2, 3, -512, 511, 0, 7, 8, 9, -10, 11, -12];

  it('unpacks four samples of three words, three channels in turn', () => {
    const read = readEcg(healForceFile(samples));
    expect(leadsOf(read)).toMatchObject({ I: [1, -512, 7, -10], II: [-2, 511, 8, 11], III: [3, 0, 9, -12] });
    expect(fileOf(read)).toMatchObject({ patient: { id: '77' }, recording: { rateHz: 150 } });
    expect(fileOf(read).recording.startedAt).toBe('2026-11-02T07:30:00');
  });

  it('with a wrong check sum is refused', () => {
    const bytes = healForceFile(samples);
    bytes[bytes.length - 1] = 0xff;
    expect(codeOf(readEcg(bytes))).toBe('checksum');
  });
});

describe('a WFDB record', () => {
  const header = (text: string) => new TextEncoder().encode(text);
  const samples = [10, -20, 30, -40, 2000, -2000];
  const sums = [10 + 30 + 2000, -20 - 40 - 2000];
  const text = (format: number, checksums: readonly number[]) =>
    [
      `r 2 360 3 07:30:00 02/11/2026`,
      `r.dat ${format} 200 12 0 10 ${checksums[0]} 0 MLII`,
      `r.dat ${format} 100(5)/mV 12 0 -20 ${checksums[1]} 0 V5`,
      '# a comment',
    ].join('\n');

  it.each([16, 212] as const)('of format %i is read with its data file, in one unit', (format) => {
    const read = readEcg(header(text(format, sums)), (name) =>
      name === 'r.dat' ? wfdbData(samples, format) : undefined,
    );
    expect(leadsOf(read)).toEqual({ II: [10, 30, 2000], V5: [-50, -90, -4010] });
    const { recording } = fileOf(read);
    expect(recording).toMatchObject({ rateHz: 360, microvoltPerCount: 5, startedAt: '2026-11-02T07:30:00' });
  });

  it('without its data file says which file is missing', () => {
    const read = readEcg(header(text(16, sums)));
    expect(read.ok ? '' : read.fault.sentence).toContain('r.dat');
  });

  it('whose samples do not add up, or are too few, is refused', () => {
    const data = wfdbData(samples, 16);
    expect(codeOf(readEcg(header(text(16, [1, 2])), () => data))).toBe('checksum');
    expect(codeOf(readEcg(header(text(16, sums)), () => data.subarray(4)))).toBe('truncated');
  });

  it('asks for nothing outside its folder', () => {
    const asked: string[] = [];
    for (const name of ['../r.dat', '/etc/passwd', '..\\r.dat', '.hidden', '-']) {
      const read = readEcg(header(`r 1 360 3\n${name} 16 200 12 0 0 0 0 II\n`), (file) => {
        asked.push(file);
        return undefined;
      });
      expect(read.ok).toBe(false);
    }
    expect(asked).toEqual([]);
  });

  it('of an encoding that is not read here is refused', () => {
    const read = readEcg(header('r 1 360 3\nr.dat 80 200 12 0 0 0 0 II\n'), () => new Uint8Array(9));
    expect(codeOf(read)).toBe('unsupported');
  });
});

describe('WFDB annotations', () => {
  const words = (...numbers: number[]) =>
    Uint8Array.from(numbers.flatMap((word) => [word & 0xff, word >> 8]));
  const mark = (code: number, value: number) => (code << 10) | value;

  it('add up, skip far, and leave out what is no mark', () => {
    const bytes = words(
      mark(1, 77),
      mark(59, 0),
      1,
      2,
      mark(28, 3),
      mark(63, 3),
      0,
      0,
      mark(5, 4),
      0,
      mark(1, 9),
    );
    const found = readWfdbAnnotations(bytes);
    expect(found).toEqual([
      { atSample: 77, code: 1 },
      { atSample: 77 + 65538 + 3, code: 28 },
      { atSample: 77 + 65538 + 7, code: 5 },
    ]);
    expect(found.filter(isBeat).map(({ code }) => code)).toEqual([1, 5]);
  });
});
