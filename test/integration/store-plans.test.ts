import { randomBytes } from 'node:crypto';
import { expect, it, onTestFinished } from 'vitest';
import { catalogue } from '../../main/catalogue.ts';
import type { Db } from '../../main/store/open-database.ts';
import { cardAreas, cardsOfResidents, openDiseases } from '../../main/store/queries/chronic-cards.ts';
import { dueCards, dueCounts } from '../../main/store/queries/chronic-due.ts';
import { attachedDevices } from '../../main/store/queries/devices.ts';
import {
  ecgsOfFile,
  ecgsOfResidents,
  ecgsWithOpenCriticals,
  pendingEcgRequests,
  requestsOfEcg,
  unmatchedEcgs,
} from '../../main/store/queries/ecg.ts';
import { hasReadingOfMemory, openReadings } from '../../main/store/queries/readings.ts';
import {
  screeningCounts,
  screeningPage,
  screeningsOfResidents,
} from '../../main/store/queries/screenings.ts';
import { hostSeatId, seatIdBySecretHash } from '../../main/store/queries/seats.ts';
import { staffByLoginName } from '../../main/store/queries/staff.ts';
import { allOfType } from '../../main/store/queries/subjects.ts';
import { highestTicketOfDay, visitsOfDay, visitsOfResidents } from '../../main/store/queries/visits.ts';
import { vitalsOfResidents } from '../../main/store/queries/vitals.ts';
import { openStore } from '../../main/store/store.ts';
import { tempDir } from '../support/tmp.ts';

/** Gathers the SQL of every statement that a query prepares, and runs it for real. */
function eavesdrop(db: Db): { readonly heard: string[]; readonly spy: Db } {
  const heard: string[] = [];
  const spy = new Proxy(db, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...args: unknown[]) => {
        if (name === 'prepare') heard.push(String(args[0]));
        return member.apply(target, args);
      };
    },
  });
  return { heard, spy };
}

it('no everyday query walks the whole table of subjects', () => {
  const store = openStore({ dir: tempDir(), key: randomBytes(32).toString('hex'), catalogue });
  onTestFinished(() => store.close());
  const { heard, spy } = eavesdrop(store.db);
  allOfType(spy, 'staff');
  allOfType(spy, 'seat');
  attachedDevices(spy);
  hostSeatId(spy);
  seatIdBySecretHash(spy, 'x');
  staffByLoginName(spy, 'x');
  visitsOfDay(spy, '2026-11-02');
  visitsOfResidents(spy, ['a', 'b'], 10);
  highestTicketOfDay(spy, '2026-11-02', 'A');
  vitalsOfResidents(spy, ['a', 'b'], 10);
  hasReadingOfMemory(spy, 'x');
  openReadings(spy, true, undefined, 10);
  openReadings(spy, false, 'nurse', 10);
  ecgsOfResidents(spy, ['a', 'b'], 10);
  unmatchedEcgs(spy);
  ecgsWithOpenCriticals(spy);
  ecgsOfFile(spy, 'x');
  requestsOfEcg(spy, 'a');
  pendingEcgRequests(spy);
  cardsOfResidents(spy, ['a', 'b']);
  openDiseases(spy, ['a', 'b']);
  cardAreas(spy, ['hypertension']);
  const due = { today: '2026-11-02', dueUntil: '2026-11-02', overdueOnly: true, withHidden: false };
  dueCards(spy, { ...due, villages: ['x'] }, ['hypertension'], 0, 10);
  dueCounts(spy, due, ['hypertension', 'diabetes']);
  screeningsOfResidents(spy, ['a', 'b']);
  const lists = { diseases: ['hypertension'], kinds: ['suspect'] } as const;
  screeningPage(spy, lists, 0, 10);
  screeningCounts(spy, lists);
  expect(heard.length).toBe(30);
  for (const sql of heard) {
    const holes = sql.split('?').length - 1;
    const plan = store.db
      .prepare<unknown[], { detail: string }>(`explain query plan ${sql}`)
      .all(...Array.from({ length: holes }, () => 0))
      .map(({ detail }) => detail);
    expect([sql, plan.filter((step) => /^SCAN (s|subject)\b/.test(step))]).toEqual([sql, []]);
  }
});
