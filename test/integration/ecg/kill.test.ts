import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { lengthOf } from '../../../domain/ecg/recording.ts';
import { systemClock } from '../../../drivers/clock.ts';
import { catalogue } from '../../../main/catalogue.ts';
import { openCaptures } from '../../../main/ecg/captures.ts';
import { createCurves } from '../../../main/ecg/curves.ts';
import { openLog } from '../../../main/log.ts';
import { sentSample, steadyFormat } from '../../support/steady-signal.ts';
import { KEY, testStore } from '../../support/stores.ts';
import { tempDir } from '../../support/tmp.ts';

const ROUNDS = 8;
const CAPTURER = join(import.meta.dirname, '../../support/children/ecg-capturer.ts');

/** Lets a capture run for some seconds of its own time, then kills it; gives how many samples had come in. */
async function killedCapture(dir: string, afterSamples: number): Promise<number> {
  const child = spawn(process.execPath, [CAPTURER, dir, KEY], { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', (bytes) => {
      output += bytes;
      if (output.includes(`sent ${afterSamples}\n`)) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the capturer ended by itself: ${code}`)));
  });
  const closed = once(child, 'close');
  await setTimeout(Math.random() * 40);
  child.kill('SIGKILL');
  await closed;
  const last = output.slice(0, output.lastIndexOf('\n')).split('\n').at(-1) ?? '';
  return Number(last.split(' ')[1]);
}

it(`a capture that is killed has all but its last second on the disk, and is offered, ${ROUNDS} times`, {
  timeout: 120_000,
}, async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const dir = tempDir();
    const sent = await killedCapture(dir, 2_000 + 1_000 * round);
    const store = testStore({ dir }, catalogue);
    const captures = openCaptures({
      store,
      curves: createCurves(),
      log: openLog(dir),
      nowMs: systemClock.nowMs,
      examine: () => ({ findings: [], measures: null, ruleSet: 'national2017', prompts: [] }),
    });
    expect(captures.all()).toMatchObject([{ about: { captureId: 'capture' }, ended: 'node-stopped' }]);
    const recording = captures.recording('capture');
    if (!recording) throw new Error('no recording');
    const kept = lengthOf(recording);
    expect(sent - kept).toBeLessThanOrEqual(steadyFormat.rateHz);
    expect(kept).toBeGreaterThanOrEqual(1_000);
    expect(recording.gaps).toEqual([]);
    const six = recording.leads.find(({ name }) => name === 'V6')?.samples ?? [];
    expect([...six]).toEqual(Array.from({ length: kept }, (_, place) => sentSample(7, place)));
    store.close();
  }
});
