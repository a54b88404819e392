import { writeSync } from 'node:fs';
import { argv } from 'node:process';
import { systemClock } from '../../../drivers/clock.ts';
import { catalogue } from '../../../main/catalogue.ts';
import { openCaptures } from '../../../main/ecg/captures.ts';
import { createCurves } from '../../../main/ecg/curves.ts';
import { openLog } from '../../../main/log.ts';
import { openStore } from '../../../main/store/store.ts';
import { sentSample, steadyFormat } from '../steady-signal.ts';

/**
 * `ecg-capturer.ts DIR KEY`: captures a signal that is fed twenty times as fast as it would come, and prints `sent <n>`
 * after each frame of 20 ms went in, until it is killed.
 */
const [dir = '', key = ''] = argv.slice(2);
const FRAME = 20;
const FRAMES_AT_ONCE = 10;

const store = openStore({ dir, key, catalogue });
const curves = createCurves();
const captures = openCaptures({
  store,
  curves,
  log: openLog(dir),
  nowMs: systemClock.nowMs,
  examine: () => ({ findings: [], measures: null, ruleSet: 'national2017', prompts: [] }),
});
curves.hear('device', { type: 'format', format: steadyFormat });
const about = { captureId: 'capture', seatId: 'seat', deviceId: 'device', residentId: 'r', visitId: null };
captures.start({ ...about, secondsWanted: 60 });

let sent = 0;
setInterval(() => {
  for (let i = 0; i < FRAMES_AT_ONCE; i++) {
    const samples = Int32Array.from({ length: 8 * FRAME }, (_, at) =>
      sentSample(Math.floor(at / FRAME), sent + (at % FRAME)),
    );
    const contact = steadyFormat.leads.map(() => 'on' as const);
    curves.hear('device', { type: 'samples', firstSample: sent, count: FRAME, samples, contact });
    sent += FRAME;
    writeSync(1, `sent ${sent}\n`);
  }
}, 10);
