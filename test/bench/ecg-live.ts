import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { EcgLiveEvent } from '../../contract/ecg-views.ts';
import { createPtyPair, type PtyPair } from '../support/drivers/pty-pair.ts';
import { type Child, cpuSecondsOf, startChild } from './ecg-live/child.ts';
import { ticks, ticksToMs } from './ecg-live/frame.ts';
import { type Figure, quantile } from './figures.ts';
import { connectClient } from './node-client.ts';

const FRAMES_MS = [10, 20, 50] as const;
const WARM_UP_MS = 10_000;
const MEASURE_MS = 20_000;
/** Far below the idle lock of a seat. */
const PRESENT_EVERY_MS = 60_000;

/** Share of one core that a process takes while nothing else is asked of it, in %. */
async function cpuPercentOf(child: Child, measureMs: number): Promise<number> {
  await setTimeout(WARM_UP_MS);
  const [before, startedMs] = [cpuSecondsOf(child), performance.now()];
  await setTimeout(measureMs);
  return ((cpuSecondsOf(child) - before) / (performance.now() - startedMs)) * 100_000;
}

async function measureReader(line: PtyPair, frameMs: number): Promise<number> {
  const reader = startChild('reader.ts', line.host.path);
  await reader.said;
  const device = startChild('device.ts', line.device.path, String(frameMs));
  const percent = await cpuPercentOf(reader, MEASURE_MS);
  await device.kill();
  await reader.kill();
  return percent;
}

interface NodeCost {
  readonly percent: number;
  readonly latenciesMs: readonly number[];
  /** Of each lead, that the client received. */
  readonly samples: number;
  readonly lostSamples: number;
  readonly unplugMs: number;
}

async function measureNode(
  dir: string,
  line: PtyPair,
  frameMs: number,
  measureMs = MEASURE_MS,
): Promise<NodeCost> {
  mkdirSync(dir, { recursive: true });
  const node = startChild('node.ts', dir, line.host.path);
  const { client, close } = await connectClient(await node.said);
  await client.session.signIn({ loginName: 'hushi', password: 'a long password', seatId: 'seat' });
  const live = await client.ecg.live({ deviceId: 'ecg' });
  const device = startChild('device.ts', line.device.path, String(frameMs));
  const following = follow(live);
  // Somebody is at the seat: a locked one is shown nothing.
  const presence = setInterval(() => void client.session.touch(), PRESENT_EVERY_MS);
  const percent = await cpuPercentOf(node, measureMs);
  const { latenciesMs, samples, lost } = following.soFar();
  const pulledMs = performance.now();
  await line.unplug();
  const unplugMs = (await following.ended) - pulledMs;
  clearInterval(presence);
  close();
  await device.kill();
  await node.kill();
  await line.plugIn();
  return { percent, latenciesMs, samples, lostSamples: lost, unplugMs };
}

/** Takes the curve as a page does, and notes how old each frame's oldest sample is when it is here. */
function follow(live: AsyncIterable<EcgLiveEvent>) {
  const latenciesMs: number[] = [];
  let samples = 0;
  let lost = 0;
  const ended = (async () => {
    for await (const event of live) {
      if (event.type === 'ended') return performance.now();
      if (event.type !== 'samples') continue;
      const bytes = Buffer.from(event.samples, 'base64');
      latenciesMs.push(ticksToMs(ticks(), bytes.readInt32LE(4 * (event.count - 1))));
      samples += event.count;
      lost = event.lostSamples + event.missedSamples;
    }
    throw new Error('the curve ended without a word');
  })();
  return { ended, soFar: () => ({ latenciesMs: [...latenciesMs], samples, lost }) };
}

const figuresOf = (what: string, cost: NodeCost): readonly Figure[] => [
  { name: `${what}: device → client, median`, value: quantile(cost.latenciesMs, 0.5), unit: 'ms' },
  { name: `${what}: device → client, p99`, value: quantile(cost.latenciesMs, 0.99), unit: 'ms' },
  { name: `${what}: samples lost`, value: cost.lostSamples, unit: 'samples', aim: '0' },
  { name: `${what}: unplugged → client`, value: cost.unplugMs, unit: 'ms', aim: '≤ 50 ms' },
];

/** The node's side of a live ECG: 12 leads at 1000 Hz over a serial line, one page watching, beside a bare reader. */
export async function benchEcgLive(dir: string): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const line = await createPtyPair(dir);
  try {
    for (const frameMs of FRAMES_MS) {
      const bare = await measureReader(line, frameMs);
      const cost = await measureNode(join(dir, `node-${frameMs}`), line, frameMs);
      const what = `live ECG 12 × 1000 Hz, frames of ${frameMs} ms`;
      figures.push(
        {
          name: `${what}: node, share of a core`,
          value: cost.percent,
          unit: '%',
          yardstick: { name: 'bare serialport reader', value: bare },
          ...(frameMs === 20 && { aim: '≤ 3 %' }),
        },
        ...figuresOf(what, cost),
      );
    }
  } finally {
    await line.unplug();
  }
  return figures;
}

/** The same at frames of 20 ms for so many minutes: what the client has is held against what was sent. */
export async function benchEcgLiveLong(dir: string, minutes: number): Promise<readonly Figure[]> {
  const line = await createPtyPair(dir);
  try {
    const cost = await measureNode(join(dir, 'node'), line, 20, minutes * 60_000);
    const what = `live ECG 12 × 1000 Hz for ${minutes} min`;
    return [
      { name: `${what}: samples of each lead at the client`, value: cost.samples, unit: 'samples' },
      { name: `${what}: node, share of a core`, value: cost.percent, unit: '%', aim: '≤ 3 %' },
      ...figuresOf(what, cost),
    ];
  } finally {
    await line.unplug();
  }
}
