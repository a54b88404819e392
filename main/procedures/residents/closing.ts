import { draft } from '../../../domain/journal/index.ts';
import {
  decideClosing,
  decideClosingReport,
  refutingFault,
  reopeningFault,
} from '../../../domain/residents/closing-rules.ts';
import { residentKinds } from '../../../domain/residents/events.ts';
import { cardsClosedWith } from '../../chronic/close-with-record.ts';
import { os, refused } from '../base.ts';
import { residentOf, todayOf } from './views.ts';

const OK = { ok: true } as const;

export const closeRecord = os.residents.closeRecord.handler(({ input, context: { services, actor } }) => {
  services.store.append(actor, () => {
    const decision = decideClosing(residentOf(services, input.id), input.closure, todayOf(services));
    if (!decision.ok) throw refused('cannot-close', decision.sentence);
    const closed = draft(residentKinds.recordClosed, input.id, decision.body);
    return [closed, ...cardsClosedWith(services, input.id, decision.body)];
  });
  return OK;
});

export const reportClosing = os.residents.reportClosing.handler(({ input, context: { services, actor } }) => {
  services.store.append(actor, () => {
    const decision = decideClosingReport(residentOf(services, input.id), input.closure, todayOf(services));
    if (!decision.ok) throw refused('cannot-close', decision.sentence);
    return [draft(residentKinds.closingReported, input.id, decision.body)];
  });
  return OK;
});

export const refuteClosing = os.residents.refuteClosing.handler(({ input, context: { services, actor } }) => {
  services.store.append(actor, () => {
    const fault = refutingFault(residentOf(services, input.id), input.reason);
    if (fault !== undefined) throw refused('cannot-refute', fault);
    return [draft(residentKinds.closingRefuted, input.id, { reason: input.reason })];
  });
  return OK;
});

export const reopen = os.residents.reopen.handler(({ input, context: { services, actor } }) => {
  services.store.append(actor, () => {
    const fault = reopeningFault(residentOf(services, input.id), input.reason);
    if (fault !== undefined) throw refused('cannot-reopen', fault);
    return [draft(residentKinds.recordReopened, input.id, { reason: input.reason })];
  });
  return OK;
});
