import type { DueRow } from '../../../contract/chronic-views.ts';
import { auditKinds } from '../../../domain/audit/events.ts';
import { visibleDiseases } from '../../../domain/chronic/access.ts';
import type { Disease } from '../../../domain/chronic/diseases.ts';
import { type CardEarly, FINDINGS_OF } from '../../../domain/chronic/four-earlies.ts';
import { type FindingKind, findingKinds } from '../../../domain/chronic/screening/events.ts';
import { decideDismiss } from '../../../domain/chronic/screening/rules.ts';
import type { ScreeningState } from '../../../domain/chronic/screening/state.ts';
import { type Actor, draft } from '../../../domain/journal/index.ts';
import type { Services } from '../../services.ts';
import { cardAreas } from '../../store/queries/chronic-cards.ts';
import { type DueCard, dueCards, dueCounts } from '../../store/queries/chronic-due.ts';
import { screeningCounts, screeningPage, screeningsOfResidents } from '../../store/queries/screenings.ts';
import { notFound, os } from '../base.ts';
import { draftsOf } from '../drafts-of.ts';
import { idsOfPerson } from '../records.ts';
import { staffName, todayOf } from '../residents/views.ts';
import { admit, noteListOpened } from './records.ts';
import { screeningRowOf } from './screening-rows.ts';
import { dueViewOf, listedPerson } from './views.ts';

const OK = { ok: true } as const;
const LIST_NAMES = { due: '慢病随访名单', screening: '慢病筛查名单' } as const;

/** Those that were asked for and may be seen. */
function diseasesFor(actor: Actor, asked: readonly Disease[] | undefined): readonly Disease[] {
  return visibleDiseases(actor.role).filter((disease) => asked === undefined || asked.includes(disease));
}

function dueRowOf(services: Services, card: DueCard, today: string): DueRow {
  const { cardId, disease, doctorId, gridWorker, line, cards } = card;
  return {
    cardId,
    disease,
    ...listedPerson(services, card.residentId),
    doctorId,
    doctorName: doctorId === null ? null : staffName(services, doctorId),
    gridWorker,
    due: dueViewOf({ ...card, openReferralId: line.openReferralId }, today),
    last: line.last,
    lastCall: line.lastCall,
    cards,
  };
}

export const dueList = os.chronic.dueList.handler(({ input, context: { services, actor } }) => {
  const { db } = services.store;
  const today = todayOf(services);
  const { diseases, offset, limit, ...asked } = input;
  const filter = { ...asked, today, dueUntil: asked.dueUntil ?? today };
  const shown = diseasesFor(actor, diseases);
  const counts = dueCounts(db, filter, visibleDiseases(actor.role));
  const total = counts.reduce((sum, { disease, due }) => sum + (shown.includes(disease) ? due : 0), 0);
  const rows = dueCards(db, filter, shown, offset, limit).map((card) => dueRowOf(services, card, today));
  noteListOpened(services, actor, LIST_NAMES.due, total);
  return {
    today,
    rows,
    total,
    counts: Object.fromEntries(counts.map(({ disease, due, overdue }) => [disease, { due, overdue }])),
  };
});

/** Later than any follow-up is due. */
const EVER = '9999-12-31';

export const fourEarlies = os.chronic.fourEarlies.handler(({ context: { services, actor } }) => {
  const { db } = services.store;
  const diseases = visibleDiseases(actor.role);
  const findings = screeningCounts(db, { diseases, kinds: findingKinds });
  const found = (kinds: readonly FindingKind[]) =>
    findings.reduce((sum, { kind, count }) => sum + (kinds.includes(kind) ? count : 0), 0);
  const all = { today: todayOf(services), dueUntil: EVER, overdueOnly: false, withHidden: true };
  const cards = (early: CardEarly) =>
    dueCounts(db, { ...all, early }, diseases).reduce((sum, { due }) => sum + due, 0);
  return {
    find: found(FINDINGS_OF.find),
    intervene: found(FINDINGS_OF.intervene),
    treat: cards('treat'),
    manage: cards('manage'),
  };
});

export const areas = os.chronic.areas.handler(({ context: { services, actor } }) =>
  cardAreas(services.store.db, visibleDiseases(actor.role)),
);

export const listTaken = os.chronic.listTaken.handler(({ input, context: { services, actor } }) => {
  const taken = { list: LIST_NAMES[input.list], rows: input.rows };
  services.store.append(actor, () => [draft(auditKinds.listExported, actor.staffId, taken)]);
  return OK;
});

export const screenings = os.chronic.screenings.handler(({ input, context: { services, actor } }) => {
  const { db } = services.store;
  const { villages, offset, limit } = input;
  const all = { diseases: visibleDiseases(actor.role), kinds: findingKinds, villages };
  const shown = { ...all, diseases: diseasesFor(actor, input.diseases), kinds: input.kinds ?? findingKinds };
  const counts = screeningCounts(db, all);
  const total = counts
    .filter(({ disease, kind }) => shown.diseases.includes(disease) && shown.kinds.includes(kind))
    .reduce((sum, { count }) => sum + count, 0);
  const rows = screeningPage(db, shown, offset, limit).flatMap(
    (state) => screeningRowOf(services, state) ?? [],
  );
  noteListOpened(services, actor, LIST_NAMES.screening, total);
  return { rows, total, counts };
});

export const dismissScreening = os.chronic.dismissScreening.handler(
  ({ input: { screeningId, reason }, context: { services, actor } }) => {
    services.store.append(actor, () => {
      const state = services.store.state<ScreeningState>('screening', screeningId);
      if (!state) throw notFound();
      admit(actor, state.disease);
      const today = todayOf(services);
      // Under another record of the same person, after a merge, it is the same finding.
      const others = screeningsOfResidents(services.store.db, idsOfPerson(services, state.residentId)).filter(
        (one) => one.disease === state.disease && one.screeningId !== screeningId,
      );
      return [
        ...draftsOf(decideDismiss(state, reason, today)),
        ...others.flatMap((one) => draftsOf(decideDismiss(one, reason, today))),
      ];
    });
    return OK;
  },
);
