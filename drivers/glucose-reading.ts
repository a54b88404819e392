import type { DeviceRemark, VitalsReading } from './vitals-reading.ts';

/** What a strip gave. Only a number is a result; all else is told in words and never becomes one. */
export type GlucoseResult =
  | { readonly kind: 'value'; readonly value: number; readonly unit: 'mmol/L' | 'mg/dL' }
  | { readonly kind: 'above-range' }
  | { readonly kind: 'below-range' }
  /** A test of the meter with control solution: nobody's blood. */
  | { readonly kind: 'control' }
  /** A marker or a number that no document explains. */
  | { readonly kind: 'not-understood'; readonly marker: string };

export interface GlucoseRecord {
  /** By the meter's clock; null where that says no possible time. */
  readonly deviceTime: string | null;
  readonly result: GlucoseResult;
  readonly meal?: 'before' | 'after' | undefined;
}

const MEAL: Readonly<Record<'before' | 'after', DeviceRemark>> = {
  before: { code: 'before-meal', sentence: '血糖仪上标记为餐前。' },
  after: { code: 'after-meal', sentence: '血糖仪上标记为餐后。' },
};

/** One record of a meter's memory as a reading. */
export function glucoseReading(
  record: GlucoseRecord,
  device: VitalsReading['device'],
  atMs: number,
): VitalsReading {
  const { result, meal, deviceTime } = record;
  const remarks = [...resultRemarks(result), ...(meal ? [MEAL[meal]] : [])];
  const values =
    result.kind === 'value' ? [{ measure: 'glucose' as const, value: result.value, unit: result.unit }] : [];
  return { kind: 'vitals', atMs, deviceTime, values, remarks, device, isStored: true };
}

function resultRemarks(result: GlucoseResult): readonly DeviceRemark[] {
  switch (result.kind) {
    case 'value':
      return [];
    case 'above-range':
      return [
        { code: 'above-range', sentence: '血糖仪显示 HI：高于可测范围，没有数值。请立即复测并报告医生。' },
      ];
    case 'below-range':
      return [
        { code: 'below-range', sentence: '血糖仪显示 LO：低于可测范围，没有数值。请立即复测并报告医生。' },
      ];
    case 'control':
      return [{ code: 'control-solution', sentence: '这是质控液测试，不是病人的血糖，没有取数值。' }];
    case 'not-understood':
      return [
        {
          code: 'not-understood',
          sentence: `血糖仪的这条记录带有未知标记（${result.marker}），没有取数值，请在血糖仪上查看。`,
        },
      ];
  }
}
