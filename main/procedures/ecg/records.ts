import { auditKinds, type Purpose } from '../../../domain/audit/events.ts';
import { decideAssign, decideRead, decideWithdraw } from '../../../domain/ecg/record/rules.ts';
import type { EcgState } from '../../../domain/ecg/record/state.ts';
import { type Actor, type Draft, draft } from '../../../domain/journal/index.ts';
import { sameValue } from '../../../domain/residents/same-value.ts';
import { allow, type Decision } from '../../../domain/visits/decision.ts';
import type { Services } from '../../services.ts';
import { ecgsOfResidents, unmatchedEcgs } from '../../store/queries/ecg.ts';
import { type CallContext, os, type SignedIn } from '../base.ts';
import { draftsOf } from '../drafts-of.ts';
import { notePartSeen, recentLooks, SAME_LOOK_MS } from '../looks.ts';
import { notedList } from '../noted-list.ts';
import { idsOfPerson, standingResident } from '../records.ts';
import { samplesView, storedRecording } from './samples.ts';
import { ecgOf, ecgRow } from './views.ts';

const FOR_SIDE_BY_SIDE = 200;

/** The trace that somebody looked at an ECG, or took it out as a file. */
export function ecgOpened(ecg: EcgState, purpose: Purpose, exportedAs: string | null): Draft {
  const { ecgId, residentId } = ecg;
  return draft(auditKinds.ecgOpened, residentId ?? ecgId, { ecgId, residentId, purpose, exportedAs });
}

/** A page asks anew for the ECG that it shows with every change: one trace for one look. */
function noteEcgOpened(services: Services, actor: Actor, trace: Draft): void {
  const looks = recentLooks(services, actor, { kind: trace.kind, withinMs: SAME_LOOK_MS });
  if (looks.every(({ body }) => !sameValue(body, trace.body))) services.store.append(actor, () => [trace]);
}

/** Decides on the ECG as it stands inside the transaction, writes, and gives its line as it then is. */
function act(
  { services, actor }: CallContext & SignedIn,
  ecgId: string,
  decide: (ecg: EcgState) => Decision<string>,
) {
  services.store.append(actor, () => draftsOf(decide(ecgOf(services, ecgId))));
  return ecgRow(services, ecgOf(services, ecgId));
}

export const list = os.ecg.list.handler(({ input, context: { services, actor } }) => {
  const ids = idsOfPerson(services, input.residentId);
  notePartSeen(services, actor, input.residentId);
  return ecgsOfResidents(services.store.db, ids, input.limit).map((ecg) => ecgRow(services, ecg));
});

export const get = os.ecg.get.handler(({ input: { ecgId, purpose }, context: { services, actor } }) => {
  const ecg = ecgOf(services, ecgId);
  noteEcgOpened(services, actor, ecgOpened(ecg, purpose, null));
  const recording = storedRecording(services, ecg.tracing.samples);
  return {
    ecg: ecgRow(services, ecg),
    samples: recording ? samplesView(recording) : null,
    previousEcgId: previousOf(services, ecg),
  };
});

/** The same person's last ECG before this one that still stands. */
function previousOf(services: Services, { ecgId, residentId, takenAt }: EcgState): string | null {
  if (residentId === null || takenAt === null) return null;
  const ids = idsOfPerson(services, residentId);
  const earlier = ecgsOfResidents(services.store.db, ids, FOR_SIDE_BY_SIDE).find(
    (other) =>
      other.ecgId !== ecgId && other.withdrawn === null && other.takenAt !== null && other.takenAt <= takenAt,
  );
  return earlier?.ecgId ?? null;
}

export const unmatched = os.ecg.unmatched.handler(({ context: { services, actor } }) => {
  const rows = unmatchedEcgs(services.store.db).map((ecg) => ecgRow(services, ecg));
  return notedList(services, actor, '未归入居民的心电图', rows);
});

export const assign = os.ecg.assign.handler(({ input: { ecgId, residentId }, context }) =>
  act(context, ecgId, (ecg) => decideAssign(ecg, standingResident(context.services, residentId).id)),
);

export const withdraw = os.ecg.withdraw.handler(({ input: { ecgId, reason }, context }) =>
  act(context, ecgId, (ecg) => decideWithdraw(ecg, reason)),
);

export const setStatement = os.ecg.setStatement.handler(({ input: { ecgId, ...body }, context }) =>
  act(context, ecgId, (ecg) => {
    const { findings, conclusion, byStaffId } = ecg.statements.at(-1) ?? {};
    const isSaid = byStaffId === context.actor.staffId && sameValue({ findings, conclusion }, body);
    return isSaid ? allow() : decideRead(ecg, body);
  }),
);

export const changes = os.ecg.changes.handler(async function* ({ context: { services }, signal }) {
  for await (const { subject } of services.committed.subscribe('ecg', { signal })) {
    const residentId = services.store.state<EcgState>('ecg', subject.id)?.residentId ?? null;
    yield { ecgId: subject.id, residentId };
  }
});
