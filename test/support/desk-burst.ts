import { randomUUID } from 'node:crypto';
import type { ResidentState } from '../../domain/residents/state.ts';
import type { VisitState } from '../../domain/visits/state.ts';
import type { Store } from '../../main/store/store.ts';
import { connectClient, type NodeClient } from '../bench/node-client.ts';
import { formOf, numberOf } from './person.ts';
import { testClinic } from './test-clinic.ts';

/** What the desk was told is safe, and the number that came with it. */
export interface Told {
  readonly subject: 'resident' | 'visit';
  readonly id: string;
  readonly number: string;
}

/** One line of a child's standard output, and the lines read back. */
export const tellLine = ({ subject, id, number }: Told): string => `ack ${subject} ${id} ${number}\n`;

export function toldIn(output: string): readonly Told[] {
  return [...output.matchAll(/^ack (resident|visit) (\S+) (\S+)$/gm)].map(
    ([, subject, id = '', number = '']) => ({
      subject: subject === 'visit' ? 'visit' : 'resident',
      id,
      number,
    }),
  );
}

const SYLLABLES = [
  [...'赵钱孙李周吴郑王冯陈蒋沈韩杨朱秦许何吕张'],
  [...'安宝春德恩富刚海金坤良明南平庆荣山涛文兴'],
  [...'斌超达峰光红佳凯林梅宁培强瑞松亭伟翔远振'],
] as const;

const REGISTRAR = { loginName: 'dengji', password: 'long enough a secret' } as const;

/** Founds the clinic of a fresh node, with a village and a registrar who has chosen a password. */
export async function foundWithRegistrar(url: string): Promise<void> {
  const administrator = await connectClient(url);
  await administrator.client.session.foundClinic(testClinic);
  await administrator.client.clinic.setVillages({ was: [], villages: [{ code: '101', name: '溪口村' }] });
  const current = 'the first secret';
  const account = { loginName: REGISTRAR.loginName, password: current };
  await administrator.client.staff.add({ ...account, name: '登记员', roles: ['registrar'] });
  administrator.close();
  const registrar = await connectClient(url);
  await registrar.client.session.signIn(account);
  await registrar.client.session.changePassword({ current, next: REGISTRAR.password });
  registrar.close();
}

/** The contract as the registrar has it who has just logged in. */
export async function registrarAt(url: string): Promise<NodeClient> {
  const { client } = await connectClient(url);
  await client.session.signIn(REGISTRAR);
  return client;
}

/** Registers the `n`th person and puts them into the line; tells of each when its answer has come. */
export async function bringIn(client: NodeClient, n: number, tell: (told: Told) => void): Promise<void> {
  const id = randomUUID();
  const { recordNumber } = await client.residents.register({ id, form: personOf(n), villageCode: '101' });
  tell({ subject: 'resident', id, number: recordNumber ?? '' });
  const { row } = await client.queue.checkIn({ residentId: id });
  tell({ subject: 'visit', id: row.visitId, number: row.ticket });
}

/** Nobody whom the desk would hold for somebody else. */
function personOf(n: number) {
  const name = SYLLABLES.map((sounds, place) => sounds[Math.floor(n / 20 ** place) % 20]).join('');
  const birthDate = `19${40 + (n % 60)}-03-05`;
  const { homeAddress } = formOf('');
  return formOf(name, {
    birthDate,
    idNumber: numberOf(birthDate, Math.floor(n / 60)),
    sex: Math.floor(n / 60) % 2 === 1 ? '1' : '2',
    phone: String(17_000_000_000 + n),
    ...(homeAddress && { homeAddress: { ...homeAddress, detail: `${n}号` } }),
  });
}

/** What the desk was told and the store does not know, or knows under another number. */
export function lostOf(store: Store, told: readonly Told[]): readonly Told[] {
  return told.filter(({ subject, id, number }) =>
    subject === 'resident'
      ? store.state<ResidentState>('resident', id)?.recordNumber !== number
      : store.state<VisitState>('visit', id)?.ticket !== number,
  );
}

/** Visits that are not in the line, or of which only that is known: both are one save. */
export function halfVisits(store: Store): readonly string[] {
  return store.db
    .prepare<[], string>(
      `select subject_id from journal where subject_type = 'visit'
        group by subject_id having group_concat(kind order by place) <> 'visits.opened,queue.joined'`,
    )
    .pluck()
    .all();
}
