import { catalogue } from '../../main/catalogue.ts';
import { findKey } from '../../main/store/key.ts';
import { newId } from '../../main/store/new-id.ts';
import { openStore } from '../../main/store/store.ts';
import { mustStart } from '../support/running-node.ts';
import { makeBigPractice } from './big-practice.ts';
import { fillCards } from './chronic-cards.ts';
import { type Figure, quantile, timed } from './figures.ts';
import { connectClient, type NodeClient } from './node-client.ts';

const CARDS = 20_000;
const CALLS = 200;
const OVERVIEWS = 20;
const SAVES = 50;
/** China's day. */
const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

/** A client signed in as one of the practice clinic's people. */
async function signedIn(url: string, role: string) {
  const wire = await connectClient(url);
  const { practiceAccounts } = await wire.client.session.status();
  const account = practiceAccounts.find((one) => one.role === role);
  if (!account) throw new Error(`the practice clinic has no ${role}`);
  await wire.client.session.signIn(account);
  return wire;
}

async function times(count: number, work: (no: number) => unknown): Promise<readonly number[]> {
  const all: number[] = [];
  for (let no = 0; no < count; no++) all.push(await timed(() => work(no)));
  return all;
}

/** Each way of asking for the list, from the first page to the last. */
async function dueFigures({ chronic, session }: NodeClient): Promise<readonly Figure[]> {
  const { villages } = await chronic.areas();
  const all = { dueUntil: '2030-01-01' };
  const asked: Readonly<Record<string, (no: number) => unknown>> = {
    'due list, today, first page': () => chronic.dueList({}),
    'due list, everybody, first page': () => chronic.dueList(all),
    'due list, everybody, any page': (no) => chronic.dueList({ ...all, offset: (no * 100) % CARDS }),
    'due list, a field trip to one village': (no) =>
      chronic.dueList({ ...all, villages: [villages[no % villages.length] ?? ''] }),
    'due list, one doctor': (no) => chronic.dueList({ ...all, doctorId: `bench-doctor-${no % 12}` }),
  };
  const figures: Figure[] = [];
  for (const [name, ask] of Object.entries(asked)) {
    const sample: number[] = [];
    const empty: number[] = [];
    for (let no = 0; no < CALLS; no++) {
      sample.push(await timed(() => ask(no)));
      empty.push(await timed(() => session.touch()));
    }
    for (const p of [0.5, 0.99]) {
      figures.push({
        name: `${name} of ${CARDS} cards, at the client, p${p * 100}`,
        value: quantile(sample, p),
        unit: 'ms',
        // On a busy machine even a call that reads nothing takes long.
        yardstick: { name: 'a call that reads nothing', value: quantile(empty, p) },
        ...(p === 0.99 && { aim: '≤ 50 ms' }),
      });
    }
  }
  return figures;
}

/** The indicators, a morning's follow-ups, and the indicators right after them. */
async function indicatorFigures(doctor: NodeClient, manager: NodeClient): Promise<readonly Figure[]> {
  const overviews = await times(OVERVIEWS, () => manager.indicators.overview());
  const { rows } = await doctor.chronic.dueList({ diseases: ['hypertension'], limit: SAVES });
  const values = { way: '1', systolicMmHg: 128, diastolicMmHg: 78, symptoms: ['1'], urgentSigns: ['0'] };
  const found = { drugCompliance: '1', adverseReaction: '1', complication: '1' };
  const saves = await times(rows.length, (no) =>
    doctor.chronic.followUp({
      cardId: rows[no]?.cardId ?? '',
      followUpId: newId(),
      values: { ...values, ...found },
    }),
  );
  const after = await timed(() => manager.indicators.overview());
  return [
    {
      name: 'all indicators of 100,000 residents with 5 years of follow-ups, p99',
      value: quantile(overviews, 0.99),
      unit: 'ms',
      aim: '≤ 1000 ms',
    },
    { name: 'the same right after the saves of follow-ups', value: after, unit: 'ms', aim: '≤ 1000 ms' },
    { name: 'a follow-up saved, at the client, p50', value: quantile(saves, 0.5), unit: 'ms' },
    { name: 'a follow-up saved, at the client, p99', value: quantile(saves, 0.99), unit: 'ms' },
  ];
}

/** Chronic-disease cards of a township: the lists of every morning, and the indicators. */
export async function benchChronic(dataDir: string, residents: number): Promise<readonly Figure[]> {
  await makeBigPractice(dataDir, residents);
  const store = openStore({ dir: dataDir, key: findKey({ dir: dataDir }).key, catalogue });
  const filled = await timed(() => fillCards(store, CARDS, today));
  store.close();
  const node = await mustStart({ dataDir, practice: true });
  const doctor = await signedIn(node.url, 'doctor');
  const manager = await signedIn(node.url, 'public-health');
  const figures = [
    { name: `${CARDS} cards of 5 years written, each`, value: filled / CARDS, unit: 'ms' },
    ...(await dueFigures(doctor.client)),
    ...(await indicatorFigures(doctor.client, manager.client)),
  ];
  doctor.close();
  manager.close();
  await node.stop();
  return figures;
}
