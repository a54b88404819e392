import type { WaitingStage } from '../../../domain/queue/events.ts';
import { type ClientWire, connectClient } from '../../bench/node-client.ts';

/** Acts as one of the practice accounts, beside the pages. */
export async function actAs(url: string, loginName: string): Promise<ClientWire> {
  const connected = await connectClient(url);
  const { practiceAccounts } = await connected.client.session.status();
  const account = practiceAccounts.find((each) => each.loginName === loginName);
  if (!account) throw new Error(`no practice account ${loginName}`);
  await connected.client.session.signIn(account);
  return connected;
}

export interface Waiting {
  readonly visitId: string;
  readonly residentId: string;
  readonly ticket: string;
  readonly name: string;
}

/** Puts people of the practice clinic into a line, grown-ups only, so that one set of limits holds for all. */
export async function checkIn(url: string, count: number, stage: WaitingStage): Promise<readonly Waiting[]> {
  const { client, close } = await actAs(url, 'guahao');
  const { hits } = await client.residents.search({ text: '王' });
  const adults = hits.filter(({ resident }) => {
    const born = Number(resident.birthDate.slice(0, 4));
    return resident.status === 'active' && born > 1965 && born < 2000;
  });
  const rows: Waiting[] = [];
  for (const { resident } of adults.slice(0, count)) {
    rows.push((await client.queue.checkIn({ residentId: resident.id, stage })).row);
  }
  close();
  if (rows.length < count) throw new Error(`only ${rows.length} people for the line`);
  return rows;
}
