import type { DeviceState } from '../../domain/devices/events.ts';
import type { Draft } from '../../domain/journal/index.ts';
import { readingKinds } from '../../domain/readings/events.ts';
import { decideDismiss, decideReoffer, decideTake } from '../../domain/readings/rules.ts';
import { isOpen, type ReadingState } from '../../domain/readings/state.ts';
import type { Decision } from '../../domain/visits/decision.ts';
import { personOn } from '../../domain/vitals/limits.ts';
import type { VitalsState } from '../../domain/vitals/state.ts';
import { withScreening } from '../chronic/screen-person.ts';
import { contestedReadings, openReadings } from '../store/queries/readings.ts';
import { type CallContext, notFound, os, refused, type SignedIn } from './base.ts';
import { draftsOf } from './drafts-of.ts';
import { contestedRowOf, readingOf, readingRowOf } from './reading-rows.ts';
import { standingResident } from './records.ts';
import { vitalsRowOf } from './vitals.ts';

const OK = { ok: true } as const;

/** Decides on each reading as it stands inside the transaction; all are written or none. */
function settle(
  { services, actor }: CallContext & SignedIn,
  readingIds: readonly string[],
  decide: (reading: ReadingState) => Decision<string>,
): typeof OK {
  services.store.append(actor, (): readonly Draft[] =>
    [...new Set(readingIds)].flatMap((id) => draftsOf(decide(readingOf(services, id)))),
  );
  return OK;
}

export const readingsProcedures = {
  open: os.readings.open.handler(({ input, context: { services, actor } }) => {
    const seatId = input.of === 'seat' ? actor.seatId : undefined;
    const find = (isStored: boolean) => openReadings(services.store.db, isStored, seatId, input.limit);
    const [fresh, stored] = [find(false), find(true)];
    const contested = contestedReadings(services.store.db, seatId, input.limit);
    return {
      contested: contested.map((reading) => contestedRowOf(services, reading)),
      fresh: fresh.readings.map(readingRowOf),
      freshTotal: fresh.total,
      stored: stored.readings.map(readingRowOf),
      storedTotal: stored.total,
    };
  }),

  take: os.readings.take.handler(({ input, context: { services, actor } }) => {
    const { store, nowMs } = services;
    const { readingId, vitalsId, measuredAt } = input;
    store.append(actor, () => {
      // The page chose the id: a second click is the same set.
      if (store.state('vitals', vitalsId)) return [];
      const resident = standingResident(services, input.residentId);
      const { birthDate, sex } = resident.details;
      const personAt = (localTime: string) => personOn(birthDate, sex, localTime.slice(0, 10));
      const set = { vitalsId, residentId: resident.id, visitId: input.visitId };
      const reading = readingOf(services, readingId);
      const drafts = draftsOf(decideTake(reading, set, measuredAt, personAt, nowMs()));
      return withScreening(services, resident, drafts);
    });
    const vitals = store.state<VitalsState>('vitals', vitalsId);
    if (!vitals) throw notFound();
    return vitalsRowOf(services, vitals);
  }),

  dismiss: os.readings.dismiss.handler(({ input: { readingIds, reason }, context }) =>
    settle(context, readingIds, (reading) => decideDismiss(reading, reason)),
  ),

  reoffer: os.readings.reoffer.handler(({ input: { readingIds }, context }) =>
    settle(context, readingIds, decideReoffer),
  ),

  keepLive: os.readings.keepLive.handler(({ input: { deviceId }, context: { services, actor } }) => {
    const device = services.store.state<DeviceState>('device', deviceId);
    if (!device?.attached || device.seatId !== actor.seatId) throw notFound();
    const readingId = services.devices.keepLive(deviceId);
    if (readingId === undefined) {
      throw refused('nothing-shown', '设备现在没有读数，没有采用。请等数值稳定后再试。');
    }
    return readingRowOf(readingOf(services, readingId));
  }),

  changes: os.readings.changes.handler(async function* ({ context: { services }, signal }) {
    for await (const { subject, kind } of services.committed.subscribe('reading', { signal })) {
      const state = services.store.state<ReadingState>('reading', subject.id);
      if (!state) continue;
      const { deviceId, seatId } = state.offered;
      const isNew = kind === readingKinds.offered.kind;
      yield { readingId: subject.id, deviceId, seatId, isNew, isOpen: isOpen(state) };
    }
  }),
};
