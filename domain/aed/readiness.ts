import { inForce, type Policy } from '../policy/in-force.ts';
import { addDays, daysBetween } from '../residents/calendar-date.ts';
import { PARTS, type Part, type PartName } from './events.ts';
import type { AedState } from './state.ts';

/** Something about an AED that somebody must see to. */
export interface Finding {
  readonly code:
    | 'expired'
    | 'expires-soon'
    | 'missing'
    | 'indicator-red'
    | 'indicator-unknown'
    | 'not-inspected'
    | 'damaged'
    | 'open-fault';
  readonly sentence: string;
  /** Whether it may not work, or only needs attention. */
  readonly grave: boolean;
}

export interface Readiness {
  readonly state: 'ready' | 'attention' | 'not-ready' | 'retired';
  readonly findings: readonly Finding[];
  /** The next inspection is due on this day at the latest; null for one that is retired. */
  readonly nextInspectionOn: string | null;
}

/** 完好: an AED is ready when nothing about it is over, missing or reported. */
export function readinessOf(aed: AedState, policy: Policy, localDate: string): Readiness {
  if (aed.retired) return { state: 'retired', findings: [], nextInspectionOn: null };
  const { warnDays, inspectionDays } = inForce(policy, 'aed.readiness', localDate).value;
  const warnWithin = Math.max(...warnDays);
  const findings = [
    ...partFindings('adult-pads', aed.adultPads, localDate, warnWithin),
    ...partFindings('child-pads', aed.childPads, localDate, warnWithin),
    ...partFindings('battery', aed.battery, localDate, warnWithin),
    ...aed.missing.map((part) => grave('missing', `${PARTS[part]}已开封使用，尚未更换。`)),
    ...inspectionFindings(aed, inspectionDays, localDate),
    ...aed.faults
      .filter(({ repaired }) => repaired === null)
      .map(({ what }) => grave('open-fault', `故障未修复：${what}`)),
  ];
  const state = findings.some((one) => one.grave) ? 'not-ready' : findings.length > 0 ? 'attention' : 'ready';
  return { state, findings, nextInspectionOn: nextInspection(aed, inspectionDays, localDate) };
}

const grave = (code: Finding['code'], sentence: string): Finding => ({ code, sentence, grave: true });
const light = (code: Finding['code'], sentence: string): Finding => ({ code, sentence, grave: false });

/** The day printed on a part is its last good day. */
function partFindings(name: PartName, part: Part | undefined, today: string, warnWithin: number): Finding[] {
  if (!part) return [];
  const left = daysBetween(today, part.expiresOn) ?? 0;
  if (left < 0) return [grave('expired', `${PARTS[name]}已于 ${part.expiresOn} 过期。`)];
  return left <= warnWithin
    ? [light('expires-soon', `${PARTS[name]}还有 ${left} 天到期（${part.expiresOn}）。`)]
    : [];
}

function inspectionFindings(aed: AedState, everyDays: number, today: string): Finding[] {
  const last = aed.inspections.at(-1);
  if (!last) return [light('not-inspected', '登记以来还没有巡检。')];
  const since = daysBetween(last.on, today) ?? 0;
  return [
    ...(since > everyDays
      ? [light('not-inspected', `已有 ${since} 天没有巡检（应每 ${everyDays} 天一次）。`)]
      : []),
    ...(last.indicator === 'red' ? [grave('indicator-red', `${last.on} 巡检：指示灯为红色。`)] : []),
    ...(last.indicator === 'unknown' ? [light('indicator-unknown', `${last.on} 巡检：指示灯看不清。`)] : []),
    ...(last.cabinetIntact && last.padsSealed && last.reachable
      ? []
      : [grave('damaged', `${last.on} 巡检：${damageText(last)}。`)]),
  ];
}

function damageText(last: AedState['inspections'][number]): string {
  return [
    ...(last.cabinetIntact ? [] : ['机柜损坏']),
    ...(last.padsSealed ? [] : ['电极片包装破损']),
    ...(last.reachable ? [] : ['取用受阻']),
  ].join('、');
}

function nextInspection(aed: AedState, everyDays: number, today: string): string {
  const last = aed.inspections.at(-1);
  return last ? addDays(last.on, everyDays) : today;
}
