import { systemClock } from '../../drivers/clock.ts';
import { createSamSimulator } from '../../drivers/identity-card-sam/simulator.ts';
import { type Simulator, serveOnTcp } from '../../drivers/simulator.ts';
import { citizenCard } from '../../main/practice/citizen-card.ts';
import { syntheticResidents } from '../../main/practice/synthetic-residents.ts';
import { mustStart } from '../support/running-node.ts';
import { type Figure, quantile } from './figures.ts';
import { nowMs, watchFor } from './in-page.ts';
import { connectClient } from './node-client.ts';
import { launchChromium } from './start-up.ts';

const TAPS = 40;
/** Command 30 03, the last that the driver asks before it publishes a card. */
const READ_ADDRESS = [0x30, 0x03] as const;
const CHART = '[aria-label="登记就诊"]';
const READY = '[aria-label="等待证件"]';

/** Notes when the reader's last answer about a card left it. */
function noting(simulator: Simulator): Simulator & { readonly answeredMs: () => number } {
  let asked = false;
  let answered = Number.NaN;
  return {
    answeredMs: () => answered,
    connect(send) {
      const line = simulator.connect((bytes) => {
        if (asked) answered = nowMs();
        asked = false;
        send(bytes);
      });
      return {
        hangUp: line.hangUp,
        receive(bytes) {
          if (bytes[7] === READ_ADDRESS[0] && bytes[8] === READ_ADDRESS[1]) asked = true;
          line.receive(bytes);
        },
      };
    },
  };
}

async function attachReader(url: string, port: number): Promise<void> {
  const { client, close } = await connectClient(url);
  const { practiceAccounts, practiceSeats } = await client.session.status();
  const administrator = practiceAccounts.find(({ role }) => role === 'administrator');
  const desk = practiceSeats.find(({ name }) => name === '前台');
  if (!administrator || !desk) throw new Error('the practice clinic is not complete');
  await client.session.signIn(administrator);
  const [driver] = await client.devices.drivers();
  if (!driver) throw new Error('there is no driver');
  const address = { kind: 'tcp' as const, host: '127.0.0.1', port };
  await client.devices.attach({ name: '测量用', driverId: driver.id, seatId: desk.id, address });
  close();
}

/** The reader's last byte about a known person → that person's header and facts are painted at the desk. */
export async function benchCardToChart(dataDir: string): Promise<readonly Figure[]> {
  const people = [...syntheticResidents({ seed: 7, count: 400, today: '2026-03-02' })];
  const cards = people.flatMap((person) => citizenCard(person, '2022-06-01') ?? []).slice(0, TAPS);
  const node = await mustStart({ dataDir, practice: true });
  const sam = createSamSimulator({ clock: systemClock });
  const simulator = noting(sam);
  const served = await serveOnTcp(simulator);
  await attachReader(node.url, served.port);
  const browser = await launchChromium();
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.goto(node.url);
  await page
    .getByRole('region', { name: '演练账号' })
    .getByRole('button', { name: /挂号员/ })
    .click();
  await page.locator(READY).waitFor();
  const times: number[] = [];
  for (const card of cards) {
    const painted = await watchFor(page, CHART);
    sam.putDown({ card });
    times.push((await painted()) - simulator.answeredMs());
    sam.lift();
    await page.keyboard.press('Escape');
    await page.locator(READY).waitFor();
    await page.waitForTimeout(700);
  }
  await browser.close();
  await served.close();
  await node.stop();
  const figure = (p: number): Figure => ({
    name: `card frame received → chart painted, p${p * 100}`,
    value: quantile(times, p),
    unit: 'ms',
    aim: '≤ 100 ms',
  });
  return [figure(0.5), figure(0.99)];
}
