import { call, EventPublisher, ORPCError } from '@orpc/server';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../../domain/staff/roles.ts';
import { signInPolicy } from '../../../domain/staff/rules.ts';
import { listHidDevices, listSerialPorts } from '../../../drivers/transport/ports.ts';
import { createCurves } from '../../../main/ecg/curves.ts';
import { startEcg } from '../../../main/ecg/service.ts';
import type { CallContext } from '../../../main/procedures/base.ts';
import { devicesProcedures } from '../../../main/procedures/devices.ts';
import { createAddressTries } from '../../../main/serve/address-tries.ts';
import { createPairing } from '../../../main/serve/pairing.ts';
import { createSessions } from '../../../main/serve/sessions.ts';
import type { Services } from '../../../main/services.ts';
import {
  cardOf,
  citizen,
  nextOf,
  openDeviceWorld,
  serveReader,
  untilPhase,
} from '../../support/device-world.ts';

function openClinic() {
  const world = openDeviceWorld();
  const services: Services = {
    ...world.parts,
    devices: world.devices,
    ecg: startEcg({ ...world.parts, devices: world.devices, curves: createCurves() }),
    sessions: createSessions(Date.now),
    pairing: createPairing(Date.now),
    addressTries: createAddressTries(Date.now, signInPolicy.fromOneComputer),
    dataDir: '',
    version: '0',
    committed: new EventPublisher(),
    practice: undefined,
    enterPractice: async () => {},
    lan: { set: async () => undefined, urls: () => [], fingerprint: () => null },
    backups: { failingSinceMs: () => null },
  };
  const signedIn = (role: Role, seatId: string): CallContext => ({
    services,
    connection: {
      id: `${role}@${seatId}`,
      kind: 'browser',
      local: true,
      remoteAddress: '127.0.0.1',
      seatId: () => seatId,
      session: services.sessions.start(role, role, seatId, 'password'),
      close: () => {},
    },
  });
  return { ...world, services, signedIn };
}

const reader = { name: '前台读卡器', driverId: 'identity-card-sam', seatId: 'desk' } as const;

async function refusal(work: Promise<unknown>): Promise<{ code: string; sentence: string }> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ORPCError)) throw new Error(`not refused: ${String(error)}`);
  return error.code === 'REFUSED' ? error.data : { code: error.code, sentence: error.message };
}

describe('the device page', () => {
  it('attaches a device, shows and tests it, moves it and takes it off', async () => {
    const { signedIn, devices } = openClinic();
    const context = signedIn('administrator', 'desk');
    const { address } = await serveReader();
    const { id } = await call(devicesProcedures.attach, { ...reader, address }, { context });
    await untilPhase(devices, id, 'ready');
    const [row] = await call(devicesProcedures.list, undefined, { context });
    expect(row).toMatchObject({
      id,
      name: '前台读卡器',
      seatName: 'desk',
      address,
      live: { phase: 'ready' },
    });
    expect(row?.driverTitle).toContain('身份证阅读器');
    const tested = await call(devicesProcedures.test, { id }, { context });
    expect(tested.ok).toBe(true);
    expect(tested.sentence).toContain('应答正常');

    await call(devicesProcedures.change, { id, name: '移到护士站', seatId: 'nurse', address }, { context });
    expect(await call(devicesProcedures.list, undefined, { context })).toMatchObject([
      { id, name: '移到护士站', seatId: 'nurse', live: { phase: 'ready' } },
    ]);
    await call(devicesProcedures.detach, { id }, { context });
    expect(await call(devicesProcedures.list, undefined, { context })).toEqual([]);
    expect((await refusal(call(devicesProcedures.test, { id }, { context }))).code).toBe('NOT_FOUND');
    expect((await refusal(call(devicesProcedures.detach, { id }, { context }))).code).toBe('NOT_FOUND');
  });

  it('refuses what cannot be, with a sentence, and writes nothing', async () => {
    const { signedIn } = openClinic();
    const context = signedIn('administrator', 'desk');
    const address = { kind: 'serial', path: 'COM3', baudRate: 115_200 } as const;
    await call(devicesProcedures.attach, { ...reader, address }, { context });
    const attach = (change: object) => {
      const input = { ...reader, name: '第二台', address: { ...address, path: 'COM4' }, ...change };
      return refusal(call(devicesProcedures.attach, input, { context }));
    };
    expect(await attach({ driverId: 'x-ray' })).toMatchObject({ code: 'driver-unknown' });
    expect(await attach({ address: { kind: 'hid', vendorId: 1, productId: 2 } })).toMatchObject({
      code: 'address-kind',
    });
    const taken = await attach({ address: { ...address, path: 'com3' } });
    expect(taken.code).toBe('port-taken');
    expect(taken.sentence).toContain('已由设备“前台读卡器”使用');
    expect(await attach({ seatId: 'nowhere' })).toMatchObject({ code: 'seat-unknown' });
    expect(await call(devicesProcedures.list, undefined, { context })).toHaveLength(1);
  });

  it('keeps a driver’s settings within its bounds, and its commands to its own seat', async () => {
    const { signedIn } = openClinic();
    const context = signedIn('administrator', 'desk');
    const address = { kind: 'serial', path: 'COM9', baudRate: 115_200, parity: 'none' } as const;
    const monitor = { name: '监护模块', driverId: 'pm6750', seatId: 'nurse', address };
    const attach = (settings: Record<string, number | string>) =>
      call(devicesProcedures.attach, { ...monitor, settings }, { context });
    const wrong = await refusal(attach({ 'ecg-rate-hz': 5 }));
    expect(wrong).toMatchObject({ code: 'setting', fields: [{ field: 'settings.ecg-rate-hz' }] });
    expect(wrong.sentence).toContain('应在 50–1000 Hz 之间');
    const { id } = await attach({ 'ecg-rate-hz': 125 });
    const [row] = await call(devicesProcedures.list, undefined, { context });
    expect(row).toMatchObject({
      settings: { 'ecg-rate-hz': 125 },
      tellsVitals: true,
      readsCards: false,
      address,
    });
    expect(row?.commands.map((command) => command.id)).toContain('nibp-stop');

    const command = (seatId: string, name: string) =>
      call(devicesProcedures.command, { id, command: name }, { context: signedIn('nurse', seatId) });
    expect(await refusal(command('desk', 'nibp-stop'))).toMatchObject({ code: 'other-seat' });
    expect(await refusal(command('nurse', 'self-destruct'))).toMatchObject({ code: 'NOT_FOUND' });
    expect((await command('nurse', 'nibp-stop')).ok).toBe(false);
  });

  it('is for administrators to change', async () => {
    const { signedIn } = openClinic();
    const context = signedIn('doctor', 'desk');
    const address = { kind: 'serial', path: 'COM3', baudRate: 115_200 } as const;
    expect(await refusal(call(devicesProcedures.attach, { ...reader, address }, { context }))).toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await call(devicesProcedures.list, undefined, { context })).toEqual([]);
  });

  it('knows the drivers and how their devices are usually connected', async () => {
    const { signedIn } = openClinic();
    const [sam] = await call(devicesProcedures.drivers, undefined, {
      context: signedIn('administrator', 'desk'),
    });
    expect(sam).toMatchObject({ id: 'identity-card-sam', addressKinds: ['serial', 'tcp'] });
    expect(sam?.defaultAddress).toMatchObject({ kind: 'serial', baudRate: 115_200 });
  });

  it('lists the ports of this computer, or says why it cannot', async () => {
    const { signedIn } = openClinic();
    const context = signedIn('administrator', 'desk');
    const [serial, hid] = [await listSerialPorts(), await listHidDevices()];
    const told = await call(devicesProcedures.ports, undefined, { context });
    expect(told.serial).toEqual(serial.ports);
    expect(told.hid).toEqual(hid.ports);
    expect(told.sentences).toEqual(
      [serial.problem, hid.problem].flatMap((problem) => problem?.sentence ?? []),
    );
  });
});

describe('readings at a seat', () => {
  it('reach the seat of the session while it is open, and nobody after it ended', async () => {
    const { signedIn, services, devices, attach } = openClinic();
    const { simulator, address } = await serveReader();
    attach('reader', 'desk', address);
    await untilPhase(devices, 'reader', 'ready');
    const context = signedIn('registrar', 'desk');
    const { session } = context.connection;
    if (!session) throw new Error('no session');
    const gone = new AbortController();
    const stream = await call(devicesProcedures.readings, undefined, { context, signal: gone.signal });
    // The fleet's own stream tells when a reading was published, whether or not the seat may see it.
    const published = devices.readings('desk', gone.signal);
    const tap = async (name: string) => {
      simulator.putDown({ card: { ...citizen, name } });
      await nextOf(published);
    };

    await tap('单小甲');
    expect(cardOf(await nextOf(stream)).card.name).toBe('单小甲');
    services.sessions.lock(session);
    const pending = nextOf(stream);
    await tap('单小乙');
    services.sessions.unlock(session);
    await tap('单小丙');
    expect(cardOf(await pending).card.name).toBe('单小丙');
    services.sessions.end(session, '已退出。');
    const after = stream.next();
    await tap('单小丁');
    expect((await after).done).toBe(true);
    gone.abort();
  });

  it('of a card are for those who see records, and not for who keeps the computers', async () => {
    const { signedIn, devices, attach } = openClinic();
    const { simulator, address } = await serveReader();
    attach('reader', 'desk', address);
    await untilPhase(devices, 'reader', 'ready');
    const context = signedIn('administrator', 'desk');
    const gone = new AbortController();
    const stream = await call(devicesProcedures.readings, undefined, { context, signal: gone.signal });
    const published = devices.readings('desk', gone.signal);
    const heard = nextOf(stream);
    for (const [role, name] of [
      ['administrator', '单小甲'],
      ['auditor', '单小乙'],
      ['registrar', '单小丙'],
    ] as const) {
      if (context.connection.session) context.connection.session.role = role;
      simulator.putDown({ card: { ...citizen, name } });
      await nextOf(published);
      await new Promise((resolve) => setImmediate(resolve));
    }
    expect(cardOf(await heard).card.name).toBe('单小丙');
    gone.abort();
  });

  it('are not for a locked seat', async () => {
    const { signedIn, services } = openClinic();
    const context = signedIn('registrar', 'desk');
    if (context.connection.session) services.sessions.lock(context.connection.session);
    expect((await refusal(call(devicesProcedures.readings, undefined, { context }))).code).toBe('LOCKED');
  });

  it('have no simulator outside the practice clinic', async () => {
    const { signedIn } = openClinic();
    const context = signedIn('registrar', 'desk');
    expect(await call(devicesProcedures.simulators, undefined, { context })).toEqual([]);
    const laid = call(devicesProcedures.simulateCard, { deviceId: 'reader', cardId: null }, { context });
    expect((await refusal(laid)).code).toBe('NOT_FOUND');
  });
});
