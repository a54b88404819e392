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
  readonly marks: readonly GlucoseMark[];
}

/** What its user or its maker notes beside a result. */
export type GlucoseMark = 'before-meal' | 'after-meal' | 'exercise' | 'whole-blood';

const MARK_SENTENCES: Readonly<Record<GlucoseMark, string>> = {
  'before-meal': '血糖仪上标记为餐前。',
  'after-meal': '血糖仪上标记为餐后。',
  exercise: '血糖仪上标记为运动后。',
  'whole-blood': '血糖仪按全血校准，数值比血浆血糖约低一成，请换算后再与标准比较。',
};

/** One record of a meter's memory as a reading. */
export function glucoseReading(
  record: GlucoseRecord,
  device: VitalsReading['device'],
  atMs: number,
): VitalsReading {
  const { result, marks, deviceTime } = record;
  const noted = marks.map((code) => ({ code, sentence: MARK_SENTENCES[code] }));
  const remarks = [...resultRemarks(result), ...noted];
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

/** A number in mg/dL as a result; outside of what the meter can measure it is no number. */
export function mgPerDlResult(
  mgPerDl: number,
  { least, most }: { readonly least: number; readonly most: number },
): GlucoseResult {
  if (mgPerDl > most) return { kind: 'above-range' };
  if (mgPerDl < least) return { kind: 'below-range' };
  return { kind: 'value', value: mgPerDl, unit: 'mg/dL' };
}
