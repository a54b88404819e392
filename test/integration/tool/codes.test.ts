import { describe, expect, it } from 'vitest';
import { runTool } from '../../support/run-tool.ts';

/** One sentence on standard error, nothing on standard output. */
async function refusal(args: readonly string[], input = ''): Promise<string> {
  const { exitCode, stdout, stderr } = await runTool(args, input);
  expect([exitCode, stdout]).toEqual([1, '']);
  expect(stderr.trim()).not.toContain('\n');
  return stderr;
}

describe('tool', () => {
  it('explains itself', async () => {
    const { exitCode, stdout } = await runTool(['--help']);
    expect(exitCode).toBe(0);
    for (const verb of ['ports', 'listen', 'decode', 'scan', 'idnumber', 'ecg info', 'ecg convert'])
      expect(stdout).toContain(`\n  ${verb}`);
    expect((await runTool(['scan', '--help'])).stdout).toContain('GS');
  });

  it('refuses what it does not understand in a sentence', async () => {
    expect(await refusal([])).toMatch(/可用的有/);
    expect(await refusal(['nonsense'])).toMatch(/nonsense/);
    expect(await refusal(['scan'])).toMatch(/用法/);
    expect(await refusal(['scan', '--nonsense', 'A'])).toMatch(/参数有误/);
    expect(await refusal(['idnumber', '1', '2'])).toMatch(/用法/);
  });
});

it('ports lists what there is, or says why it cannot', async () => {
  const { exitCode, lines } = await runTool(['ports']);
  expect(exitCode).toBe(0);
  expect(lines).toMatchObject([
    { serial: expect.any(Array), hid: expect.any(Array), problems: expect.any(Array) },
  ]);
});

it('scan decodes a scanned string', async () => {
  const { exitCode, lines } = await runTool(['scan', ']d201069012345678921727020010']);
  expect(exitCode).toBe(0);
  expect(lines).toMatchObject([
    {
      what: 'gs1',
      symbology: { aim: ']d2', name: 'GS1 DataMatrix' },
      fields: [
        { ai: '01', value: '06901234567892' },
        { ai: '17', date: '2027-02-28' },
        { ai: '10', value: '' },
      ],
      faults: [{ code: 'length', ai: '10' }],
    },
  ]);
  const separated = await runTool(['scan', ']C10106901234567892\\x1d10A\\x1d21B']);
  expect(separated.lines).toMatchObject([
    { fields: [{ ai: '01' }, { value: 'A' }, { value: 'B' }], faults: [] },
  ]);
  const later = await runTool(['scan', '--today', '2060-01-01', '(01)06901234567892(17)100101']);
  expect(later.lines).toMatchObject([{ fields: [{}, { date: '2110-01-01' }] }]);
});

it('idnumber judges a number', async () => {
  expect((await runTool(['idnumber', '34052419800101001x'])).lines).toMatchObject([
    { ok: true, kind: 'resident-card', number: '34052419800101001X', birthDate: '1980-01-01', sex: '1' },
  ]);
  expect((await runTool(['idnumber', '340524198001010010'])).lines).toMatchObject([
    { ok: false, fault: 'check-digit', sentence: expect.stringContaining('校验') },
  ]);
});

describe('decode', () => {
  it('gives what the driver of a scanner makes of its bytes', async () => {
    const bytes = '# two codes, then half of one\n5D 64 32 41 42\n43 0D 36 39 30 31 0D 0A\n\n31 32';
    const { exitCode, lines } = await runTool(['decode', 'scanner-serial', '--set', 'end=cr'], bytes);
    expect(exitCode).toBe(0);
    expect(lines).toMatchObject([
      {
        readings: [
          { kind: 'scan', text: 'ABC', aim: ']d2' },
          { kind: 'scan', text: '6901', aim: null },
        ],
        faults: [expect.stringContaining('只到了一半')],
      },
    ]);
  });

  it('takes one report a line for a HID device', async () => {
    const report = (text: string, more: string) =>
      `02${text.length.toString(16).padStart(2, '0')}5d5830${Buffer.from(text).toString('hex').padEnd(112, '0')}0000${more}`;
    const input = `${report('A'.repeat(56), '01')}\n${report('B', '00')}\n`;
    const { lines } = await runTool(['decode', 'scanner-hid-pos'], input);
    expect(lines).toMatchObject([{ readings: [{ text: `${'A'.repeat(56)}B`, aim: ']X0' }], faults: [] }]);
  });

  it('refuses what is no hex, no data, no driver, no setting', async () => {
    expect(await refusal(['decode', 'scanner-serial'], 'xyz')).toMatch(/第 1 行/);
    expect(await refusal(['decode', 'scanner-serial'], '# nothing')).toMatch(/没有数据/);
    expect(await refusal(['decode', 'no-such'], '00')).toMatch(/scanner-serial/);
    expect(await refusal(['decode', 'scanner-serial', '--set', 'end=never'], '00')).toMatch(/可选/);
    expect(await refusal(['decode', 'scanner-serial', '--set', 'x=1'], '00')).toMatch(/end/);
  });
});
