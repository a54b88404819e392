import { clinicKinds, seatKinds } from '../../domain/clinic/events.ts';
import { CLINIC, type ClinicState, type SeatState } from '../../domain/clinic/state.ts';
import { draft } from '../../domain/journal/index.ts';
import type { Services } from '../services.ts';
import { newId } from '../store/new-id.ts';
import { allOfType } from '../store/queries/subjects.ts';
import { notFound, os, refused } from './base.ts';
import { refuseFolder } from './ecg-folder.ts';
import { refuseUnseen } from './refuse-unseen.ts';
import { unlessSame } from './unless-same.ts';

const OK = { ok: true } as const;
const MAX_BLOCKS = 20;

const roomsOf = ({ store }: Services) => store.state<ClinicState>('clinic', CLINIC)?.rooms ?? [];

export const seatsProcedures = {
  list: os.seats.list.handler(({ context: { services } }) =>
    allOfType<SeatState>(services.store.db, 'seat').map(({ id, state }) => ({
      id,
      name: state.name,
      prefix: state.prefix,
      host: state.host,
      paired: state.host || state.secretHash !== null,
      roomId: state.roomId,
      ecgFolder: state.ecgFolder,
    })),
  ),

  add: os.seats.add.handler(({ input, context: { services, actor } }) => {
    const { store } = services;
    const id = newId();
    store.append(actor, () => {
      const seats = allOfType<SeatState>(store.db, 'seat');
      if (seats.some(({ state }) => state.prefix === input.prefix)) {
        const sentence = `号头 ${input.prefix} 已有座位用，请换一个。`;
        throw refused('prefix-taken', sentence, { fields: [{ field: 'prefix', sentence }] });
      }
      const used = new Set(seats.map(({ state }) => state.serialBlock));
      const serialBlock = Array.from({ length: MAX_BLOCKS }, (_, block) => block).find(
        (block) => !used.has(block),
      );
      if (serialBlock === undefined) throw refused('too-many-seats', '座位已满 20 个，不能再增加。');
      return [draft(seatKinds.added, id, { ...input, serialBlock, host: false })];
    });
    return { id };
  }),

  change: os.seats.change.handler(({ input, context: { services, actor } }) => {
    services.store.append(actor, () => {
      const { id, ...now } = input;
      const seat = services.store.state<SeatState>('seat', id);
      if (!seat) throw notFound();
      return unlessSame(seat, { ...seat, ...now }, draft(seatKinds.changed, id, now));
    });
    return OK;
  }),

  setEcgFolder: os.seats.setEcgFolder.handler(({ input: { id, folder }, context: { services, actor } }) => {
    const { store } = services;
    store.append(actor, () => {
      if (!store.state('seat', id)) throw notFound();
      const others = allOfType<SeatState>(store.db, 'seat').filter((seat) => seat.id !== id);
      const sentence = folder === null ? undefined : refuseFolder(folder, others);
      if (sentence) throw refused('folder', sentence, { fields: [{ field: 'folder', sentence }] });
      return [draft(seatKinds.ecgFolderSet, id, { folder })];
    });
    return OK;
  }),

  pairingCode: os.seats.pairingCode.handler(({ input, context: { services } }) => {
    const seat = services.store.state<SeatState>('seat', input.id);
    if (!seat) throw notFound();
    if (seat.host) throw refused('host-seat', '这是主机自己的座位，不需要配对。');
    return services.pairing.issue(input.id);
  }),

  revoke: os.seats.revoke.handler(({ input, context: { services, actor } }) => {
    services.store.append(actor, () => {
      const seat = services.store.state<SeatState>('seat', input.id);
      if (!seat) throw notFound();
      if (seat.host) throw refused('host-seat', '主机自己的座位不能撤销。');
      return [draft(seatKinds.revoked, input.id, { reason: input.reason })];
    });
    services.pairing.withdraw(input.id);
    services.sessions.endAllAt(input.id, '这个座位已由管理员撤销，请联系管理员。');
    return OK;
  }),

  rooms: os.seats.rooms.handler(({ context: { services } }) => [...roomsOf(services)]),

  setRooms: os.seats.setRooms.handler(({ input, context: { services, actor } }) => {
    const ids = new Set(input.rooms.map((room) => room.id));
    if (ids.size !== input.rooms.length) throw refused('room-twice', '两个房间用了同一个编号，请改一个。');
    const { was, rooms } = input;
    services.store.append(actor, () => {
      refuseUnseen(was, roomsOf(services), '房间');
      return [draft(clinicKinds.roomsChanged, CLINIC, { rooms })];
    });
    return OK;
  }),
};
