import { execFileSync } from 'node:child_process';
import { closeSync, fdatasyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../../main/store/new-id.ts';
import { findProgram } from '../../scripts/support/find-program.ts';
import { mustStart } from '../support/running-node.ts';
import { type Figure, quantile, timed } from './figures.ts';
import { residentMegabytes } from './memory.ts';
import { connectClient } from './node-client.ts';

/** A node serves the whole day: what it does while its code is still being compiled is measured by itself. */
const FIRST = 500;
const SAVES = 3_000;
/** About what one measurement is in the journal. */
const BYTES = 700;
/** What a disk of a desktop computer takes longer to sync than a virtual one, which syncs to its host's memory. */
const SLOWER_MS = 2;

export interface SaveTimes {
  readonly first: readonly number[];
  readonly saves: readonly number[];
  readonly calls: readonly number[];
  readonly appends: readonly number[];
  readonly megabytes: number;
}

/**
 * From the click to the durable acknowledgement at the client: one set of vitals over the WebSocket, through the
 * contract, the rule and the transaction. Beside it, turn by turn, a bare append of as many bytes with fdatasync, and
 * a call that saves nothing: what the wire alone takes. In ms.
 */
export async function timeSaves(dir: string): Promise<SaveTimes> {
  const node = await mustStart({ dataDir: join(dir, 'saves'), practice: true });
  const { client, close } = await connectClient(node.url);
  const status = await client.session.status();
  const nurse = status.practiceAccounts.find((account) => account.role === 'nurse');
  if (!nurse) throw new Error('the practice clinic has no nurse');
  await client.session.signIn({ loginName: nurse.loginName, password: nurse.password, seatId: nurse.seatId });
  const { hits } = await client.residents.search({ text: '1' });
  const residentId = hits[0]?.resident.id;
  if (!residentId) throw new Error('the practice clinic has no residents');

  const bare = openSync(join(dir, 'bare-append'), 'a');
  const line = Buffer.alloc(BYTES, 0x61);
  const saves: number[] = [];
  const calls: number[] = [];
  const appends: number[] = [];
  for (let i = 0; i < FIRST + SAVES; i++) {
    const values = { systolicMmHg: 110 + (i % 30), diastolicMmHg: 70 + (i % 10), pulsePerMin: 60 + (i % 30) };
    saves.push(await timed(() => client.vitals.record({ vitalsId: newId(), residentId, values })));
    calls.push(await timed(() => client.session.touch()));
    appends.push(
      await timed(() => {
        writeSync(bare, line);
        fdatasyncSync(bare);
      }),
    );
  }
  closeSync(bare);
  close();
  const megabytes = node.process.pid ? residentMegabytes(node.process.pid) : Number.NaN;
  await node.stop();
  const first = saves.splice(0, FIRST);
  return { first, saves, calls: calls.slice(FIRST), appends: appends.slice(FIRST), megabytes };
}

/** The same, node and bare append alike, where every sync takes SLOWER_MS longer; undefined without strace. */
function timeSavesOnSlowDisk(dir: string): SaveTimes | undefined {
  const strace = findProgram('strace');
  if (!strace) return undefined;
  const syncs = 'fsync,fdatasync';
  const slower = ['-f', '--seccomp-bpf', '-o', '/dev/null', '-e', `trace=${syncs}`];
  const delay = ['-e', `inject=${syncs}:delay_exit=${SLOWER_MS * 1_000}`];
  const child = [process.execPath, join(import.meta.dirname, 'saves-child.ts'), dir];
  return JSON.parse(execFileSync(strace, [...slower, ...delay, ...child], { encoding: 'utf8' }));
}

function acknowledged(where: string, { saves, appends }: SaveTimes): readonly Figure[] {
  const aims = [
    [0.5, '≤ 2×'],
    [0.99, '≤ 3×'],
  ] as const;
  return aims.map(([p, aim]) => ({
    name: `save → durable acknowledgement at the client${where}, p${p * 100}`,
    value: quantile(saves, p),
    unit: 'ms',
    yardstick: { name: 'bare append + fdatasync', value: quantile(appends, p) },
    aim,
  }));
}

export async function benchSaves(dir: string): Promise<readonly Figure[]> {
  const times = await timeSaves(dir);
  const slowDir = join(dir, 'slow');
  mkdirSync(slowDir);
  const slow = timeSavesOnSlowDisk(slowDir);
  const yardstick = (p: number) => ({ name: 'bare append + fdatasync', value: quantile(times.appends, p) });
  return [
    ...acknowledged('', times),
    ...(slow ? acknowledged(`, syncs ${SLOWER_MS} ms longer`, slow) : []),
    {
      name: `the first ${FIRST} saves after the start, p99`,
      value: quantile(times.first, 0.99),
      unit: 'ms',
      yardstick: yardstick(0.99),
    },
    {
      name: 'a call that saves nothing, p50',
      value: quantile(times.calls, 0.5),
      unit: 'ms',
      yardstick: yardstick(0.5),
    },
    {
      name: `memory of the node after ${FIRST + SAVES} saves`,
      value: times.megabytes,
      unit: 'MB',
      aim: '≤ 250 MB',
    },
  ];
}
