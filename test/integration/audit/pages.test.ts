import { expect, it } from 'vitest';
import { auditKinds } from '../../../domain/audit/events.ts';
import { draft } from '../../../domain/journal/index.ts';
import { type ClinicWorld, openClinicWorld } from '../../support/clinic-world.ts';
import { sendAll } from '../../support/deliveries.ts';

const nurse = { staffId: 'nurse', role: 'nurse', seatId: 'nurse' };
const SECONDS = 3;
const LOOKS = 4;

function look({ store, later }: ClinicWorld): void {
  for (let second = 0; second < SECONDS; second++) {
    later(1_000);
    const body = { residentId: 'r1', purpose: 'care' } as const;
    store.append(nurse, () => Array.from({ length: LOOKS }, () => draft(auditKinds.chartOpened, 'r1', body)));
  }
}

async function readInPages(world: ClinicWorld, limit: number) {
  const { audit } = world.as('auditor');
  const ask = { residentId: 'r1', limit };
  let page = await audit.list(ask);
  const rows = [...page.rows];
  for (let last = rows.at(-1); page.more && last; last = rows.at(-1)) {
    const { at, log, seq } = last;
    page = await audit.list({ ...ask, before: { at, log, seq } });
    expect(page.rows.length).toBeGreaterThan(0);
    rows.push(...page.rows);
  }
  return rows;
}

it('each entry of the audit stands on one page, also where those of two nodes bear one stamp', async () => {
  const [here, there] = [openClinicWorld(), openClinicWorld()];
  look(here);
  look(there);
  sendAll(there.store, here.store);
  const whole = await readInPages(here, 200);
  expect(whole).toHaveLength(2 * SECONDS * LOOKS);
  expect(new Set(whole.map(({ at }) => at)).size).toBe(SECONDS * LOOKS);
  for (let limit = 1; limit <= whole.length; limit++) expect(await readInPages(here, limit)).toEqual(whole);
});
