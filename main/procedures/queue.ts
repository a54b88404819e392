import type { QueueRow } from '../../contract/queue.ts';
import { CLINIC, type ClinicState } from '../../domain/clinic/state.ts';
import { nextInLine, type Taker } from '../../domain/queue/next-in-line.ts';
import { queuePolicyOn } from '../../domain/queue/policy.ts';
import * as rules from '../../domain/queue/rules.ts';
import { waitingTimes } from '../../domain/queue/waiting-times.ts';
import type { VisitState } from '../../domain/visits/state.ts';
import type { Services } from '../services.ts';
import { type CallContext, os, refused, type SignedIn } from './base.ts';
import { draftsOf } from './drafts-of.ts';
import { visitsInHouse } from './in-house.ts';
import { checkIn } from './queue/check-in.ts';
import { queueChanges } from './queue-changes.ts';
import { boardOf, queueRow, queueRows } from './queue-rows.ts';
import { visitOf } from './records.ts';
import { todayOf } from './residents/views.ts';

type Context = CallContext & SignedIn;

/** Decides on the visit as it stands inside the transaction, writes, and gives the row as it then is. */
function act(
  { services, actor }: Context,
  visitId: string,
  decide: (visit: VisitState) => rules.QueueDecision,
): { row: QueueRow } {
  services.store.append(actor, () => draftsOf(decide(visitOf(services, visitId))));
  return { row: queueRow(services, visitId) };
}

function lineOf(services: Services, taker: Taker, inHouse = visitsInHouse(services)): readonly VisitState[] {
  return nextInLine(inHouse, taker, queuePolicyOn(todayOf(services)));
}

/** The line in which a visit stands now, for the rules that let others go first. */
function ownLine(services: Services, visit: VisitState): readonly string[] {
  const leg = visit.queue.current;
  if (!leg || leg.stage === 'done') return [];
  const taker = { stage: leg.stage, room: leg.room ?? leg.holder?.room ?? '', doctorId: leg.doctorId ?? '' };
  return lineOf(services, taker).map(({ visitId }) => visitId);
}

export const queueProcedures = {
  checkIn,

  today: os.queue.today.handler(({ context: { services } }) => {
    const inHouse = visitsInHouse(services);
    return queueRows(services, inHouse, inHouse);
  }),

  line: os.queue.line.handler(({ input, context: { services, actor } }) => {
    const inHouse = visitsInHouse(services);
    return queueRows(services, lineOf(services, { ...input, doctorId: actor.staffId }, inHouse), inHouse);
  }),

  callNext: os.queue.callNext.handler(({ input, context: { services, actor } }) => {
    const body = { ...input, byStaffId: actor.staffId };
    let called = '';
    services.store.append(actor, () => {
      const next = lineOf(services, { ...input, doctorId: actor.staffId })[0];
      if (!next) throw refused('nobody-waits', '现在没有人在等候。');
      called = next.visitId;
      return draftsOf(rules.decideCall(next, body));
    });
    return { row: queueRow(services, called) };
  }),

  call: os.queue.call.handler(({ input: { visitId, ...body }, context }) =>
    act(context, visitId, (visit) => rules.decideCall(visit, { ...body, byStaffId: context.actor.staffId })),
  ),
  recall: os.queue.recall.handler(({ input: { visitId, ...body }, context }) =>
    act(context, visitId, (visit) => rules.decideRecall(visit, body)),
  ),
  skip: os.queue.skip.handler(({ input: { visitId, ...body }, context }) =>
    act(context, visitId, (visit) => {
      const line = ownLine(context.services, visit);
      return rules.decideSkip(visit, { ...body, line }, queuePolicyOn(visit.localDate));
    }),
  ),
  start: os.queue.start.handler(({ input: { visitId, ...body }, context }) =>
    act(context, visitId, (visit) => rules.decideStart(visit, { ...body, byStaffId: context.actor.staffId })),
  ),
  move: os.queue.move.handler(({ input: { visitId, ...body }, context }) =>
    act(context, visitId, (visit) => rules.decideMove(visit, body)),
  ),
  transfer: os.queue.transfer.handler(({ input: { visitId, ...body }, context }) =>
    act(context, visitId, (visit) => rules.decideTransfer(visit, body)),
  ),
  finish: os.queue.finish.handler(({ input: { visitId, ...body }, context }) =>
    act(context, visitId, (visit) => rules.decideFinish(visit, body)),
  ),
  noShow: os.queue.noShow.handler(({ input: { visitId, ...body }, context }) =>
    act(context, visitId, (visit) => rules.decideNoShow(visit, body)),
  ),
  comeBack: os.queue.comeBack.handler(({ input: { visitId, ...body }, context }) =>
    act(context, visitId, (visit) => {
      const line = ownLine(context.services, visit);
      return rules.decideReturn(visit, { ...body, line }, queuePolicyOn(visit.localDate));
    }),
  ),

  times: os.queue.times.handler(({ input, context: { services } }) =>
    waitingTimes(visitOf(services, input.visitId).queue, services.nowMs()),
  ),

  board: os.queue.board.handler(({ context: { services, connection } }) => {
    requireSeat(connection.seatId());
    const clinic = services.store.state<ClinicState>('clinic', CLINIC);
    return boardOf(clinic?.name ?? '', visitsInHouse(services));
  }),

  changes: os.queue.changes.handler(async function* ({ context: { services, connection }, signal }) {
    requireSeat(connection.seatId());
    yield* queueChanges(services, signal);
  }),
};

function requireSeat(seatId: string | undefined): void {
  if (seatId === undefined) throw refused('seat-unknown', '这台电脑还没有登记为座位，请管理员给一个配对码。');
}
