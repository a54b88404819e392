import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { writeEcg } from '../../../formats/index.ts';
import { wfdbData } from '../../support/ecg/foreign-files.ts';
import { heartContent } from '../../support/ecg/heart-content.ts';
import { runTool } from '../../support/run-tool.ts';
import { tempDir } from '../../support/tmp.ts';

const content = heartContent();

/** An SCP file of the simulated heart. */
function heartFile(): string {
  const written = writeEcg('scp', content);
  if (!written.ok) return expect.fail(written.fault.detail);
  const file = path.join(tempDir(), 'heart.scp');
  writeFileSync(file, written.bytes);
  return file;
}

async function answerOf(...args: readonly string[]): Promise<unknown> {
  const { exitCode, lines, stderr } = await runTool(args);
  expect([exitCode, stderr]).toEqual([0, '']);
  expect(lines).toHaveLength(1);
  return lines[0];
}

async function refusal(...args: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runTool(args);
  expect([exitCode, stdout]).toEqual([1, '']);
  expect(stderr.trim()).not.toContain('\n');
  return stderr;
}

const samplesSchema = z.object({
  rateHz: z.number(),
  unit: z.string(),
  leads: z.record(z.string(), z.array(z.number())),
});

describe('tool ecg', () => {
  it('info tells what the file says', async () => {
    const file = heartFile();
    expect(await answerOf('ecg', 'info', file)).toMatchObject({
      format: 'scp',
      patient: { id: '350100199003070011', name: '张三' },
      rateHz: 500,
      samplesPerLead: 5000,
      durationMs: 10_000,
      startedAt: '2026-11-02T07:30:00',
      leads: content.recording.leads.map(({ name }) => ({ name })),
    });
  });

  it('samples are µV by lead', async () => {
    const file = heartFile();
    const told = samplesSchema.parse(await answerOf('ecg', 'samples', file));
    expect(told).toMatchObject({ rateHz: 500, unit: 'µV' });
    for (const { name, samples } of content.recording.leads)
      expect(told.leads[name], name).toEqual(Array.from(samples, (count) => count * 2.5));
  });

  it('beats are sample indices, one each 833 ms of a pulse of 72', async () => {
    const file = heartFile();
    const { beats, count } = z
      .object({ beats: z.array(z.number()), count: z.number() })
      .parse(await answerOf('ecg', 'beats', file));
    expect(count).toBe(12);
    expect(beats).toHaveLength(count);
    for (const [at, beat] of beats.entries()) {
      const sincePreviousMs = (beat - (beats[at - 1] ?? Number.NaN)) * 2;
      if (at > 0) expect(Math.abs(sincePreviousMs - 833)).toBeLessThan(10);
    }
  });

  it('info and beats are told of a record that has none of the twelve leads, but a channel of its own', async () => {
    const heart = content.recording.leads.find(({ name }) => name === 'II')?.samples ?? new Int32Array();
    const sum = heart.reduce((total, count) => total + count, 0) & 0xffff;
    const dir = tempDir();
    writeFileSync(path.join(dir, 'r.dat'), wfdbData([...heart], 16));
    writeFileSync(path.join(dir, 'r.hea'), `r 1 500 ${heart.length}\nr.dat 16 400 16 0 0 ${sum} 0 ECG\n`);
    expect(await answerOf('ecg', 'info', path.join(dir, 'r'))).toMatchObject({
      leads: [],
      otherChannels: ['ECG'],
      samplesPerLead: 5000,
      durationMs: 10_000,
    });
    expect(await answerOf('ecg', 'beats', path.join(dir, 'r.dat'))).toMatchObject({ rateHz: 500, count: 12 });
  });

  it('measure gives our own numbers, not the machine’s', async () => {
    const file = heartFile();
    const measured = z
      .object({ heartRatePerMin: z.number(), leads: z.array(z.object({ name: z.string() })) })
      .parse(await answerOf('ecg', 'measure', file));
    expect(Math.abs(measured.heartRatePerMin - 72)).toBeLessThan(1);
    expect(measured.leads.map(({ name }) => name)).toEqual(content.recording.leads.map(({ name }) => name));
  });

  it.each(['xml', 'dcm', 'scp'])(
    'convert to .%s keeps every sample, and overwrites nothing',
    async (ending) => {
      const file = heartFile();
      const to = path.join(tempDir(), `converted.${ending}`);
      await answerOf('ecg', 'convert', file, to);
      expect(await answerOf('ecg', 'samples', to)).toEqual(await answerOf('ecg', 'samples', file));
      const before = readFileSync(to);
      expect(await refusal('ecg', 'convert', file, to)).toContain('已存在');
      expect(readFileSync(to)).toEqual(before);
    },
  );

  it('what is no ECG, not there or not asked for properly is refused in a sentence', async () => {
    const file = heartFile();
    const dir = tempDir();
    writeFileSync(path.join(dir, 'text.txt'), 'not an ECG');
    writeFileSync(path.join(dir, 'cut.scp'), readFileSync(file).subarray(0, 3_000));
    for (const verb of ['info', 'samples', 'beats', 'measure']) {
      expect(await refusal('ecg', verb, path.join(dir, 'text.txt'))).toContain('不是本程序认识的');
      expect(await refusal('ecg', verb, path.join(dir, 'cut.scp'))).toMatch(/。/);
    }
    expect(await refusal('ecg', 'info', path.join(dir, 'nothing.scp'))).toContain('没有文件');
    expect(await refusal('ecg', 'info')).toContain('用法');
    expect(await refusal('ecg', 'convert', file, path.join(dir, 'a.png'))).toContain('.dcm');
    expect(existsSync(path.join(dir, 'a.png'))).toBe(false);
    expect(await refusal('ecg', 'nonsense')).toContain('ecg info');
  });
});
