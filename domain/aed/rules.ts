import type { z } from 'zod';
import { type Draft, draft } from '../journal/index.ts';
import { sameValue } from '../residents/same-value.ts';
import { allow, type Decision, refuse } from '../visits/decision.ts';
import { type AedFacts, aedKinds, CHANGEABLE, PARTS, rescuerKinds } from './events.ts';
import { type AedState, FIELD_OF_PART, type RescuerState } from './state.ts';

type Body<Name extends keyof typeof aedKinds> = Readonly<z.input<(typeof aedKinds)[Name]['body']>>;

export type AedRefusal =
  | 'known-already'
  | 'retired'
  | 'in-future'
  | 'unknown-fault'
  | 'part-expired'
  | 'no-such-part'
  | 'dates-swapped';

/** 登记. One machine is registered once: by its serial number among those of its maker. */
export function decideRegister(
  aedId: string,
  facts: AedFacts,
  others: readonly AedState[],
): Decision<AedRefusal> {
  const known = others.find(({ serial, maker, retired }) => {
    return retired === null && serial === facts.serial && maker === facts.maker;
  });
  if (known)
    return refuse('known-already', `序列号 ${facts.serial} 已经登记在“${known.place}”，没有重复登记。`);
  return allow(draft(aedKinds.registered, aedId, facts));
}

/** Whatever is told of an AED: of one that is still in use, and of a day that has come. */
function told(aed: AedState, today: string, on: string, made: Draft): Decision<AedRefusal> {
  if (aed.retired) return refuse('retired', `这台 AED 已于 ${aed.retired.on} 停用，没有记录。`);
  if (on > today) return refuse('in-future', `日期 ${on} 还没有到，没有记录。请核对日期。`);
  return allow(made);
}

/** A repeated click changes once; what is in dispute is settled also by what stands. */
export function decideChange(aed: AedState, today: string, body: Body<'changed'>): Decision<AedRefusal> {
  const stands = CHANGEABLE.every((field) => {
    const one = body.changes[field];
    return !one || (sameValue(one.now, aed[field]) && !aed.conflicts.some((each) => each.field === field));
  });
  if (stands) return allow();
  return told(aed, today, today, draft(aedKinds.changed, aed.aedId, body));
}

/** 巡检. A repeated click is one inspection. */
export function decideInspect(
  aed: AedState,
  today: string,
  inspection: Body<'inspected'>,
): Decision<AedRefusal> {
  if (aed.inspections.some(({ inspectionId }) => inspectionId === inspection.inspectionId)) return allow();
  return told(aed, today, inspection.on, draft(aedKinds.inspected, aed.aedId, inspection));
}

export function decideReportFault(
  aed: AedState,
  today: string,
  fault: Body<'faultReported'>,
): Decision<AedRefusal> {
  if (aed.faults.some(({ faultId }) => faultId === fault.faultId)) return allow();
  return told(aed, today, fault.on, draft(aedKinds.faultReported, aed.aedId, fault));
}

export function decideRepairFault(
  aed: AedState,
  today: string,
  repair: Body<'faultRepaired'>,
): Decision<AedRefusal> {
  const open = aed.faults.find(({ faultId, repaired }) => faultId === repair.faultId && repaired === null);
  if (!open) return refuse('unknown-fault', '没有这条未修复的故障，没有记录。');
  return told(aed, today, repair.on, draft(aedKinds.faultRepaired, aed.aedId, repair));
}

/** 使用事件. */
export function decideUse(aed: AedState, today: string, use: Body<'used'>): Decision<AedRefusal> {
  if (aed.uses.some(({ useId }) => useId === use.useId)) return allow();
  if (use.opened === 'child-pads' && !aed.childPads)
    return refuse('no-such-part', '这台 AED 没有登记儿童电极片，请选成人电极片。');
  return told(aed, today, use.on, draft(aedKinds.used, aed.aedId, use));
}

/** 更换. What is past its day is not put in; what is in already is not put in again. */
export function decideReplace(aed: AedState, today: string, change: Body<'replaced'>): Decision<AedRefusal> {
  if (sameValue(aed[FIELD_OF_PART[change.part]], change.now) && !aed.missing.includes(change.part))
    return allow();
  if (change.now.expiresOn < change.on)
    return refuse(
      'part-expired',
      `这件${PARTS[change.part]}已于 ${change.now.expiresOn} 过期，没有换上。请换一件有效的。`,
    );
  return told(aed, today, change.on, draft(aedKinds.replaced, aed.aedId, change));
}

export function decideDrill(aed: AedState, today: string, drill: Body<'drilled'>): Decision<AedRefusal> {
  if (aed.drills.some(({ drillId }) => drillId === drill.drillId)) return allow();
  return told(aed, today, drill.on, draft(aedKinds.drilled, aed.aedId, drill));
}

export function decideRetire(aed: AedState, today: string, reason: string): Decision<AedRefusal> {
  return told(aed, today, today, draft(aedKinds.retired, aed.aedId, { on: today, reason }));
}

/** 救护员 who was trained, for the first time or anew. `known`: what is known of them. A repeated click is one training. */
export function decideTrain(
  rescuerId: string,
  today: string,
  training: Readonly<z.input<typeof rescuerKinds.trained.body>>,
  known: RescuerState | undefined,
): Decision<AedRefusal> {
  const { trainedOn, validUntil } = training;
  if (known?.active && sameValue(known, { ...known, ...training })) return allow();
  if (trainedOn > today) return refuse('in-future', `培训日期 ${trainedOn} 还没有到，没有记录。请核对日期。`);
  if (validUntil < trainedOn)
    return refuse('dates-swapped', '证书有效期早于培训日期，没有记录。请核对两个日期。');
  return allow(draft(rescuerKinds.trained, rescuerId, training));
}
