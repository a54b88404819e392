import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../../main/store/new-id.ts';
import { mustStart } from '../support/running-node.ts';
import { type Figure, quantile, timed } from './figures.ts';
import { residentMegabytes } from './memory.ts';
import { connectClient } from './node-client.ts';

const SAVES = 3_000;
/** About what one measurement is in the journal. */
const BYTES = 700;

/**
 * From the click to the durable acknowledgement at the client: one set of vitals over the WebSocket, through the
 * contract, the rule and the transaction. Beside it, turn by turn, a bare append of as many bytes with fdatasync, and
 * a call that saves nothing: what the wire alone takes.
 */
export async function benchSaves(dir: string): Promise<readonly Figure[]> {
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
  for (let i = 0; i < SAVES; i++) {
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
  const resident = node.process.pid ? residentMegabytes(node.process.pid) : Number.NaN;
  await node.stop();
  const figure = (p: number, aim: string): Figure => ({
    name: `save → durable acknowledgement at the client, p${p * 100}`,
    value: quantile(saves, p),
    unit: 'ms',
    yardstick: { name: 'bare append + fdatasync', value: quantile(appends, p) },
    aim,
  });
  return [
    figure(0.5, '≤ 2×'),
    figure(0.99, '≤ 3×'),
    {
      name: 'a call that saves nothing, p50',
      value: quantile(calls, 0.5),
      unit: 'ms',
      yardstick: { name: 'bare append + fdatasync', value: quantile(appends, 0.5) },
    },
    { name: `memory of the node after ${SAVES} saves`, value: resident, unit: 'MB', aim: '≤ 250 MB' },
  ];
}
