import type { SeatState } from '../../domain/clinic/state.ts';
import { deviceKinds } from '../../domain/devices/events.ts';
import { draft } from '../../domain/journal/index.ts';
import { careRoles } from '../../domain/staff/roles.ts';
import { listHidDevices, listSerialPorts } from '../../drivers/transport/ports.ts';
import { attachableKinds, defaultAddress } from '../devices/default-address.ts';
import { newId } from '../store/new-id.ts';
import { attachedDevices } from '../store/queries/devices.ts';
import { notFound, os, refused } from './base.ts';
import { attachedState, checkAttachment } from './devices/attachment.ts';
import { unlessSame } from './unless-same.ts';
import { whileSignedIn } from './while-signed-in.ts';

const OK = { ok: true } as const;

export const devicesProcedures = {
  drivers: os.devices.drivers.handler(({ context: { services } }) =>
    services.devices.drivers.map((driver) => ({
      id: driver.id,
      title: driver.title,
      addressKinds: attachableKinds(driver),
      defaultAddress: defaultAddress(driver, process.platform),
      settings: driver.settings ?? [],
    })),
  ),

  ports: os.devices.ports.handler(async () => {
    const [serial, hid] = await Promise.all([listSerialPorts(), listHidDevices()]);
    const problems = [serial.problem, hid.problem].filter((problem) => problem !== null);
    return {
      serial: [...serial.ports],
      hid: [...hid.ports],
      sentences: problems.map((problem) => problem.sentence),
    };
  }),

  list: os.devices.list.handler(({ context: { services } }) => {
    const { store, devices } = services;
    return attachedDevices(store.db).map(({ id, state }) => {
      const driver = devices.drivers.find((known) => known.id === state.driverId);
      return {
        id,
        name: state.name,
        driverId: state.driverId,
        driverTitle: driver?.title ?? state.driverId,
        seatId: state.seatId,
        seatName: store.state<SeatState>('seat', state.seatId)?.name ?? '',
        address: state.address,
        settings: state.settings ?? {},
        commands: (driver?.commands ?? []).map((command) => ({ ...command })),
        tellsVitals: driver?.readingKinds.some((kind) => kind.endsWith('vitals')) ?? false,
        readsCards: driver?.readingKinds.includes('identity-card') ?? false,
        live: devices.live(id),
        lastReadings: [...devices.lastReadings(id)],
      };
    });
  }),

  attach: os.devices.attach.handler(({ input, context: { services, actor } }) => {
    const id = newId();
    services.store.append(actor, () => {
      checkAttachment(services, input.driverId, input.seatId, input);
      return [draft(deviceKinds.attached, id, input)];
    });
    return { id };
  }),

  change: os.devices.change.handler(({ input: { id, ...now }, context: { services, actor } }) => {
    services.store.append(actor, () => {
      const device = attachedState(services, id);
      checkAttachment(services, device.driverId, now.seatId, now, id);
      return unlessSame(device, { ...device, ...now }, draft(deviceKinds.changed, id, now));
    });
    return OK;
  }),

  detach: os.devices.detach.handler(({ input: { id }, context: { services, actor } }) => {
    services.store.append(actor, () => {
      attachedState(services, id);
      return [draft(deviceKinds.detached, id, {})];
    });
    return OK;
  }),

  test: os.devices.test.handler(async ({ input: { id }, context: { services } }) => {
    const result = await services.devices.test(id);
    if (!result) throw notFound();
    return result;
  }),

  command: os.devices.command.handler(async ({ input: { id, command }, context: { services, actor } }) => {
    const { seatId, driverId } = attachedState(services, id);
    if (seatId !== actor.seatId) {
      throw refused('other-seat', '这台设备在别的座位上，命令没有发出。请在它的座位上操作。');
    }
    const driver = services.devices.drivers.find((known) => known.id === driverId);
    if (!driver?.commands?.some((known) => known.id === command)) throw notFound();
    const result = await services.devices.command(id, command);
    if (!result) throw notFound();
    return result;
  }),

  states: os.devices.states.handler(({ context: { services }, signal }) => services.devices.states(signal)),

  readings: os.devices.readings.handler(({ context, signal }) =>
    whileSignedIn(
      context,
      context.services.devices.readings(context.actor.seatId, signal),
      // Who keeps the computers sees on the device page that a card was read, and not whose.
      (role, { reading }) => reading.kind !== 'identity-card' || careRoles.includes(role),
    ),
  ),

  simulators: os.devices.simulators.handler(({ context: { services, actor } }) =>
    (services.practice?.simulators(actor.seatId) ?? []).map((reader) => ({
      ...reader,
      cards: [...reader.cards],
    })),
  ),

  simulateCard: os.devices.simulateCard.handler(({ input, context: { services } }) => {
    if (!services.practice?.layCard(input.deviceId, input.cardId)) throw notFound();
    return OK;
  }),

  vitalsSimulators: os.devices.vitalsSimulators.handler(({ context: { services, actor } }) => [
    ...(services.practice?.vitalsSimulators(actor.seatId) ?? []),
  ]),

  simulateVitals: os.devices.simulateVitals.handler(({ input, context: { services } }) => {
    if (!services.practice?.simulateVitals(input.deviceId, input.actId)) throw notFound();
    return OK;
  }),
};
