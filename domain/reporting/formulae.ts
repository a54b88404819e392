import { type Done, meetsStandard, type Standard } from '../chronic/card/standard.ts';
import type { Share } from './share.ts';

/** The formulae of domain-rules §15 for one person or agreement: how much of it counts, of how much. */

const one = (counts: boolean): Share => ({ numerator: counts ? 1 : 0, denominator: 1 });
const none: Share = { numerator: 0, denominator: 0 };

/** 签约率 = 签约 / 常住. */
export function signedShare({ isSigned }: { readonly isSigned: boolean }): Share {
  return one(isSigned);
}

/** 重点人群签约率 = 重点签约 / 重点常住: who is of no priority group is not asked for. */
export function prioritySignedShare(person: {
  readonly isSigned: boolean;
  readonly isPriority: boolean;
}): Share {
  return person.isPriority ? one(person.isSigned) : none;
}

/** 续约率: of the agreements that ran out, those that were followed by another. */
export function renewedShare({ isRenewed }: { readonly isRenewed: boolean }): Share {
  return one(isRenewed);
}

/** 履约率 = 完成任务 / 应完成. More done than promised counts as what was promised. */
export function fulfilledShare({
  done,
  promised,
}: {
  readonly done: number;
  readonly promised: number;
}): Share {
  return { numerator: Math.min(done, promised), denominator: promised };
}

/** 规范管理率 = 年内按规范管理人数 / 年内已管理人数: enough visits, enough check-ups, every record complete. */
export function managedShare(done: Done, asked: Standard): Share {
  return one(meetsStandard(done, asked));
}

/** 控制率: by the last follow-up of the year; who was not followed up (失访) is not controlled. */
export function controlledShare({ lastControlled }: { readonly lastControlled: boolean | null }): Share {
  return one(lastControlled === true);
}

/** 老年健康管理率 = 年内接受管理人数 / 65+ 常住数; younger people are not asked for. */
export function elderlyShare(
  { ageYears, checkUps }: { readonly ageYears: number; readonly checkUps: number },
  { fromAgeYears, perYear }: { readonly fromAgeYears: number; readonly perYear: number },
): Share {
  return ageYears >= fromAgeYears ? one(checkUps >= perYear) : none;
}

/** AED 完好率: one that may not work does not count; one that only needs attention does. */
export function readyShare({
  state,
}: {
  readonly state: 'ready' | 'attention' | 'not-ready' | 'retired';
}): Share {
  return state === 'retired' ? none : one(state !== 'not-ready');
}

/** 签约满意率: of those who answered this year's survey. */
export function satisfiedShare({ isSatisfied }: { readonly isSatisfied: boolean }): Share {
  return one(isSatisfied);
}

/** 积分兑换率: points redeemed this year, of all that could be: what was redeemed, and what is left to redeem. */
export function redeemedShare({
  usable,
  redeemed,
}: {
  readonly usable: number;
  readonly redeemed: number;
}): Share {
  return { numerator: redeemed, denominator: redeemed + Math.max(0, usable) };
}

/** 积分参与率: of those with an agreement, those who earned anything this year. */
export function pointsShare({ earned }: { readonly earned: number }): Share {
  return one(earned > 0);
}
