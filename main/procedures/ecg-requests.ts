import { decideRequest, decideWithdrawRequest } from '../../domain/ecg-requests/rules.ts';
import type { EcgRequestState } from '../../domain/ecg-requests/state.ts';
import { pendingEcgRequests, requestsOfEcg } from '../store/queries/ecg.ts';
import { os } from './base.ts';
import { draftsOf } from './drafts-of.ts';
import { ecgOf, requestOf, requestView } from './ecg/views.ts';
import { notePartSeen } from './looks.ts';
import { notedList } from './noted-list.ts';

export const ecgRequestsProcedures = {
  create: os.ecgRequests.create.handler(({ input, context: { services, actor } }) => {
    const { requestId, ecgId, ...asked } = input;
    const { store } = services;
    store.append(actor, () => {
      // The page chose the id: a second click asks once.
      if (store.state('ecg-request', requestId)) return [];
      const others = requestsOfEcg(store.db, ecgId);
      return draftsOf(decideRequest(requestId, ecgOf(services, ecgId), asked, others));
    });
    return requestView(services, requestOf(services, requestId));
  }),

  withdraw: os.ecgRequests.withdraw.handler(
    ({ input: { requestId, ...body }, context: { services, actor } }) => {
      services.store.append(actor, () =>
        draftsOf(decideWithdrawRequest(requestOf(services, requestId), body)),
      );
      return requestView(services, requestOf(services, requestId));
    },
  ),

  get: os.ecgRequests.get.handler(({ input: { requestId }, context: { services, actor } }) => {
    const request = requestOf(services, requestId);
    notePartSeen(services, actor, request.residentId);
    return requestView(services, request);
  }),

  pending: os.ecgRequests.pending.handler(({ context: { services, actor } }) => {
    const rows = pendingEcgRequests(services.store.db).map((request) => requestView(services, request));
    return [...notedList(services, actor, '待判读心电图', rows)];
  }),

  changes: os.ecgRequests.changes.handler(async function* ({ context: { services }, signal }) {
    for await (const { subject } of services.committed.subscribe('ecg-request', { signal })) {
      const state = services.store.state<EcgRequestState>('ecg-request', subject.id);
      yield { requestId: subject.id, ecgId: state?.ecgId ?? '' };
    }
  }),
};
