import { createRouterClient, EventPublisher } from '@orpc/server';
import { onTestFinished } from 'vitest';
import { clinicKinds, seatKinds } from '../../domain/clinic/events.ts';
import { CLINIC } from '../../domain/clinic/state.ts';
import { type Actor, draft, type Entry } from '../../domain/journal/index.ts';
import { staffKinds } from '../../domain/staff/events.ts';
import type { Role } from '../../domain/staff/roles.ts';
import { signInPolicy } from '../../domain/staff/rules.ts';
import { catalogue } from '../../main/catalogue.ts';
import { startDevices } from '../../main/devices/supervisor.ts';
import { createCurves } from '../../main/ecg/curves.ts';
import { startEcg } from '../../main/ecg/service.ts';
import { openLog } from '../../main/log.ts';
import { router } from '../../main/procedures/index.ts';
import { createAddressTries } from '../../main/serve/address-tries.ts';
import type { Connection } from '../../main/serve/connection.ts';
import { createPairing } from '../../main/serve/pairing.ts';
import { createSessions } from '../../main/serve/sessions.ts';
import type { Services } from '../../main/services.ts';
import type { Store } from '../../main/store/store.ts';
import { KEY, testStore } from './stores.ts';
import { tempDir } from './tmp.ts';

/** 2026-03-02 09:00 in China. */
const START_MS = Date.UTC(2026, 2, 2, 1);
const founder: Actor = { staffId: 'node', role: 'node', seatId: 'node' };

export const REGION = { countyCode: '350426', townshipCode: '105', townshipName: '青山镇' } as const;

export interface ClinicWorld {
  readonly store: Store;
  readonly services: Services;
  /** Moves the clinic's clock on. */
  readonly later: (ms: number) => void;
  /** The whole contract as somebody who signed in at a seat (`desk` or `nurse`), through the real authorisation. */
  readonly as: (role: Role, seatId?: string) => ReturnType<typeof clientOf>;
}

/** A real store with a founded clinic, two seats and one person for each role; real procedures, no wire between. */
export function openClinicWorld(): ClinicWorld {
  let nowMs = START_MS;
  const clock = () => nowMs;
  const dir = tempDir();
  const store = testStore({ dir, key: KEY, nowMs: clock }, catalogue);
  const log = openLog(dir);
  const curves = createCurves();
  const devices = startDevices({ store, log, nowMs: clock, onEcg: curves.hear });
  const ecg = startEcg({ store, devices, curves, log, nowMs: clock });
  const committed = new EventPublisher<Record<string, Entry>>({ maxBufferedEvents: 1_000 });
  store.onCommitted((entries) => {
    for (const entry of entries) committed.publish(entry.subject.type, entry);
  });
  found(store);
  const services: Services = {
    store,
    sessions: createSessions(clock),
    pairing: createPairing(clock),
    addressTries: createAddressTries(clock, signInPolicy.fromOneComputer),
    devices,
    ecg,
    log,
    dataDir: dir,
    version: 'test',
    nowMs: clock,
    committed,
    practice: undefined,
    enterPractice: async () => {},
    lan: { set: keepsOnly, urls: () => [], fingerprint: () => null },
    backups: { failingSinceMs: () => null },
  };
  onTestFinished(async () => {
    ecg.stop();
    await devices.stop();
    store.close();
  });
  const clients = new Map<string, ReturnType<typeof clientOf>>();
  return {
    store,
    services,
    later: (ms) => {
      nowMs += ms;
    },
    as: (role, seatId = 'desk') => {
      const client = clients.get(`${role} ${seatId}`) ?? clientOf(services, role, seatId);
      clients.set(`${role} ${seatId}`, client);
      return client;
    },
  };
}

/** No network here: what is said of it is only put on record. */
async function keepsOnly(_open: boolean, keep: () => void): Promise<undefined> {
  keep();
}

function clientOf(services: Services, role: Role, seatId: string) {
  const connection: Connection = {
    id: `${role} at ${seatId}`,
    kind: 'browser',
    local: true,
    remoteAddress: '127.0.0.1',
    seatId: () => seatId,
    session: services.sessions.start(role, role, seatId, 'password'),
    close: () => {},
  };
  return createRouterClient(router, { context: { connection, services } });
}

function found(store: Store): void {
  const secret = { n: 2, r: 8, p: 1, salt: '', hash: '' };
  const seat = (id: string, prefix: string, serialBlock: number) =>
    draft(seatKinds.added, id, { name: `${id}座`, prefix, serialBlock, host: prefix === 'A', roomId: null });
  const person = (role: Role, name: string) =>
    draft(staffKinds.added, role, { loginName: role, name, roles: [role], password: secret });
  store.append(founder, () => [
    draft(clinicKinds.founded, CLINIC, { name: '青山镇卫生院', region: REGION, practice: false, rooms: [] }),
    draft(clinicKinds.villagesChanged, CLINIC, {
      villages: [
        { code: '101', name: '溪口村' },
        { code: '102', name: '梅岭村' },
      ],
    }),
    seat('desk', 'A', 0),
    seat('nurse', 'B', 1),
    person('registrar', '林小满'),
    person('nurse', '何护士'),
    person('doctor', '陈医生'),
    person('public-health', '苏公卫'),
    person('auditor', '审计员'),
    person('administrator', '管理员'),
  ]);
}
