import { maySeeDisease } from '../../domain/chronic/access.ts';
import type { CardState } from '../../domain/chronic/card/state.ts';
import type { ScreeningState } from '../../domain/chronic/screening/state.ts';
import type { Services } from '../services.ts';
import { os } from './base.ts';
import { assign, called, close, enrol, get, ofResident, reopen } from './chronic/cards.ts';
import { checkedUp, withdrawCheckUp } from './chronic/check-ups.ts';
import { family, raiseFamily } from './chronic/family.ts';
import { followUp, preview, referralFollowed, withdrawFollowUp } from './chronic/follow-ups.ts';
import { areas, dismissScreening, dueList, fourEarlies, listTaken, screenings } from './chronic/lists.ts';
import { suspectTuberculosis } from './chronic/suspicion.ts';
import { trends } from './chronic/trends.ts';
import { whileSignedIn } from './while-signed-in.ts';

export const chronicProcedures = {
  ofResident,
  get,
  enrol,
  preview,
  followUp,
  withdrawFollowUp,
  referralFollowed,
  checkedUp,
  withdrawCheckUp,
  called,
  assign,
  close,
  reopen,
  dueList,
  fourEarlies,
  areas,
  listTaken,
  screenings,
  suspectTuberculosis,
  dismissScreening,
  family,
  raiseFamily,
  trends,

  changes: os.chronic.changes.handler(({ context, signal }) =>
    // By what the person works as now: somebody may change roles while the page listens.
    whileSignedIn(context, cardChanges(context.services, signal), (role, { disease }) =>
      maySeeDisease(role, disease),
    ),
  ),

  screeningChanges: os.chronic.screeningChanges.handler(async function* ({ context: { services }, signal }) {
    for await (const { subject } of services.committed.subscribe('screening', { signal })) {
      const state = services.store.state<ScreeningState>('screening', subject.id);
      if (state) yield { screeningId: subject.id, residentId: state.residentId };
    }
  }),
};

async function* cardChanges(services: Services, signal: AbortSignal | undefined) {
  for await (const { subject } of services.committed.subscribe('chronic-card', { signal })) {
    const card = services.store.state<CardState>('chronic-card', subject.id);
    if (card) yield { cardId: card.cardId, residentId: card.residentId, disease: card.disease };
  }
}
