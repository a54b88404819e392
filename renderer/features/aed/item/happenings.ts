import { INDICATORS, type Inspection } from '../../../../domain/aed/events.ts';
import type { AedState, Fault } from '../../../../domain/aed/state.ts';

export interface Happening {
  readonly id: string;
  readonly on: string;
  readonly what: string;
  readonly text: string;
  readonly openFault?: Fault;
  /** The inspection that has a photograph. */
  readonly photoOf?: string;
}

/** What was told of a machine as lines, newest first. */
export function happeningsOf({ inspections, faults, uses, drills }: AedState): readonly Happening[] {
  return [
    ...inspections.map((one) => ({
      id: one.inspectionId,
      on: one.on,
      what: '巡检',
      text: inspectionText(one),
      ...(one.photo !== undefined && { photoOf: one.inspectionId }),
    })),
    ...faults.map((fault) => ({
      id: fault.faultId,
      on: fault.on,
      what: '故障',
      text: fault.repaired ? `${fault.what}（${fault.repaired.on} 修复：${fault.repaired.how}）` : fault.what,
      ...(fault.repaired === null && { openFault: fault }),
    })),
    ...uses.map(({ useId: id, on, shocks, outcome }) => ({
      id,
      on,
      what: '使用',
      text: `放电 ${shocks} 次，${outcome}`,
    })),
    ...drills.map(({ drillId: id, on, people }) => ({ id, on, what: '演练', text: `${people} 人参加` })),
  ].sort((a, b) => (a.on < b.on ? 1 : a.on > b.on ? -1 : 0));
}

function inspectionText({ indicator, cabinetIntact, padsSealed, reachable, note }: Inspection): string {
  return [
    `指示灯${INDICATORS[indicator]}`,
    cabinetIntact ? '机柜完好' : '机柜损坏',
    padsSealed ? '电极片包装完好' : '电极片包装破损',
    reachable ? '取用无阻' : '取用受阻',
    ...(note === undefined ? [] : [note]),
  ].join('，');
}
