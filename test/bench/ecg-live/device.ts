import { openSync, writeSync } from 'node:fs';
import { argv } from 'node:process';
import { setTimeout } from 'node:timers/promises';
import { encodeFrame, RATE_HZ } from './frame.ts';

/** `device.ts PORT FRAME_MS`: the bench's machine, streaming until it is killed or its cable is pulled. */
const [port = '', ms = '20'] = argv.slice(2);
const frameMs = Number(ms);
const line = openSync(port, 'w');
const count = (RATE_HZ * frameMs) / 1_000;
const startMs = performance.now();
for (let sent = 1; ; sent++) {
  await setTimeout(Math.max(0, startMs + sent * frameMs - performance.now()));
  try {
    writeSync(line, encodeFrame(count));
  } catch {
    break; // the cable was pulled
  }
}
