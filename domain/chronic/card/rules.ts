import type { z } from 'zod';
import { draft } from '../../journal/index.ts';
import type { Policy } from '../../policy/in-force.ts';
import { addDays } from '../../residents/calendar-date.ts';
import { allow, type Decision, refuse } from '../../visits/decision.ts';
import { DISEASES, type Disease } from '../diseases.ts';
import { askedFields } from '../forms/asked-fields.ts';
import type { FormValues } from '../forms/field.ts';
import { formSchema } from '../forms/form-schema.ts';
import { decideFollowUp, type FollowUpContext } from './card-type.ts';
import { cardTypes } from './card-types.ts';
import type { CardDecision } from './decision.ts';
import { standing } from './due.ts';
import { type Closing, cardIdOf, cardKinds } from './events.ts';
import type { CardState } from './state.ts';

type Body<Name extends keyof typeof cardKinds> = Readonly<z.input<(typeof cardKinds)[Name]['body']>>;

export type CardRefusal =
  | 'already-enrolled'
  | 'card-closed'
  | 'not-closed'
  | 'form-faulty'
  | 'in-the-future'
  | 'unknown-follow-up'
  | 'unknown-check-up'
  | 'date-missing'
  | 'nothing-changed';

/** The day on which the first follow-up is due at the latest. */
export function firstDue(disease: Disease, policy: Policy, localDate: string): string {
  return addDays(localDate, cardTypes[disease].firstDueDays?.(policy, localDate) ?? 0);
}

/** 建卡. Somebody has one card of a disease; a closed one is opened again. */
export function decideEnrol(card: CardState | undefined, body: Body<'enrolled'>): Decision<CardRefusal> {
  if (card?.status === 'open')
    return refuse('already-enrolled', `已有${DISEASES[card.disease]}卡，没有重复建卡。请打开原卡。`);
  return allow(draft(cardKinds.enrolled, cardIdOf(body.residentId, body.disease), body));
}

export interface FollowUpCommand {
  readonly followUpId: string;
  readonly localDate: string;
  readonly today: string;
  readonly values: FormValues;
  readonly ageYears: number | null;
  readonly visitId?: string;
}

/** What a follow-up that is being written would mean; undefined while the form is not complete. */
export function previewFollowUp(
  card: CardState,
  command: Pick<FollowUpCommand, 'localDate' | 'values' | 'ageYears'>,
  policy: Policy,
): CardDecision | undefined {
  const type = cardTypes[card.disease];
  const { localDate, values, ageYears } = command;
  if (!formSchema(askedFields(type.form(policy, localDate), values)).safeParse(values).success)
    return undefined;
  return decideFollowUp(type, values, contextOf(card, localDate, ageYears), policy, localDate);
}

/** 随访. The decision is made here, by the policy of the day of the follow-up, and kept with it. */
export function decideFollowedUp(
  card: CardState,
  command: FollowUpCommand,
  policy: Policy,
): Decision<CardRefusal> {
  const { followUpId, localDate, today, values, ageYears, visitId } = command;
  if (card.status !== 'open') return refuse('card-closed', '这张卡已结案，随访没有保存。请先恢复管理。');
  if (localDate > today) return refuse('in-the-future', '随访日期晚于今天，没有保存。请核对日期。');
  const type = cardTypes[card.disease];
  const form = formSchema(askedFields(type.form(policy, localDate), values)).safeParse(values);
  if (!form.success)
    return refuse('form-faulty', form.error.issues[0]?.message ?? '表格填写有误，没有保存。');
  const decision = decideFollowUp(type, form.data, contextOf(card, localDate, ageYears), policy, localDate);
  return allow(
    draft(cardKinds.followedUp, card.cardId, {
      followUpId,
      localDate,
      values: form.data as Body<'followedUp'>['values'],
      decision,
      ...(visitId && { visitId }),
    }),
  );
}

/** A follow-up of an earlier day is judged by those before it only. */
function contextOf(card: CardState, localDate: string, ageYears: number | null): FollowUpContext {
  const before = standing(card)
    .filter((each) => each.localDate <= localDate)
    .map(({ decision: { classification, controlled }, localDate: on }) => ({
      localDate: on,
      classification: classification.code,
      controlled,
    }));
  return { ageYears, before };
}

export function decideWithdrawFollowUp(
  card: CardState,
  body: Body<'followUpWithdrawn'>,
): Decision<CardRefusal> {
  const known = standing(card).some(({ followUpId }) => followUpId === body.followUpId);
  if (!known) return refuse('unknown-follow-up', '没有这次随访，或已经作废，没有改动。请刷新后再看。');
  return allow(draft(cardKinds.followUpWithdrawn, card.cardId, body));
}

export function decideReferralFollowed(
  card: CardState,
  body: Body<'referralFollowed'>,
): Decision<CardRefusal> {
  const referred = standing(card).find(({ followUpId }) => followUpId === body.followUpId);
  if (!referred || referred.decision.referralReasons.length === 0)
    return refuse('unknown-follow-up', '这次随访没有转诊，没有记录。请核对后再填。');
  if (referred.referralResult === body.result) return allow();
  return allow(draft(cardKinds.referralFollowed, card.cardId, body));
}

/** 健康体检. */
export function decideCheckedUp(
  card: CardState,
  body: Body<'checkedUp'>,
  today: string,
): Decision<CardRefusal> {
  if (card.status !== 'open') return refuse('card-closed', '这张卡已结案，体检没有记录。请先恢复管理。');
  if (body.localDate > today) return refuse('in-the-future', '体检日期晚于今天，没有保存。请核对日期。');
  return allow(draft(cardKinds.checkedUp, card.cardId, body));
}

export function decideWithdrawCheckUp(
  card: CardState,
  body: Body<'checkUpWithdrawn'>,
): Decision<CardRefusal> {
  const known = card.checkUps.find(({ checkUpId }) => checkUpId === body.checkUpId);
  if (!known || known.withdrawn !== null)
    return refuse('unknown-check-up', '没有这次体检，或已经作废，没有改动。请刷新后再看。');
  return allow(draft(cardKinds.checkUpWithdrawn, card.cardId, body));
}

/** Results of a call that end the card: nobody is called again who has moved, refused or died. */
const CLOSES: Readonly<Partial<Record<Body<'called'>['result'], Closing>>> = {
  moved: 'moved',
  refused: 'refused',
  died: 'died',
};

export function decideCalled(card: CardState, body: Body<'called'>): Decision<CardRefusal> {
  if (card.status !== 'open') return refuse('card-closed', '这张卡已结案，通话没有记录。');
  const needsDay = body.result === 'agreed' || body.result === 'later';
  if (needsDay && (body.on === undefined || body.on < body.localDate))
    return refuse('date-missing', '请填写约定的日期（不早于今天）。');
  const why = CLOSES[body.result];
  const closing = why
    ? [
        draft(cardKinds.closed, card.cardId, {
          why,
          localDate: body.localDate,
          ...(body.note && { note: body.note }),
        }),
      ]
    : [];
  return allow(draft(cardKinds.called, card.cardId, body), ...closing);
}

export function decideAssign(card: CardState, body: Body<'assigned'>): Decision<CardRefusal> {
  const disputed = new Set<string>(card.conflicts.map(({ field }) => field));
  const isSame = Object.entries(body.changes).every(
    ([field, each]) =>
      each === undefined ||
      (!disputed.has(field) &&
        [each.was, card[field as keyof typeof body.changes]].some((value) => value === each.now)),
  );
  if (isSame) return refuse('nothing-changed', '没有改动。');
  return allow(draft(cardKinds.assigned, card.cardId, body));
}

export function decideClose(card: CardState, body: Body<'closed'>): Decision<CardRefusal> {
  if (card.status !== 'open') return refuse('card-closed', '这张卡已结案。');
  return allow(draft(cardKinds.closed, card.cardId, body));
}

export function decideReopen(card: CardState, body: Body<'reopened'>): Decision<CardRefusal> {
  if (card.status === 'open') return refuse('not-closed', '这张卡正在管理中，没有改动。');
  return allow(draft(cardKinds.reopened, card.cardId, body));
}
