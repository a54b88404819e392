import type { CountedPerson, IndicatorsView, IndicatorView } from '../../contract/indicators.ts';
import { sexCodes } from '../../domain/codes/sex.ts';
import {
  DIMENSIONS,
  type Dimension,
  dimensions,
  headOf,
  type IndicatorId,
} from '../../domain/reporting/indicators.ts';
import { percentOf, type Share } from '../../domain/reporting/share.ts';
import type { Sheet } from '../export/workbook.ts';

/** A sheet of all indicators with their formulae, and one for each breakdown. */
export function overviewSheets({ indicators }: IndicatorsView): readonly Sheet[] {
  return [wholeSheet(indicators), ...dimensions.map((dimension) => groupSheet(indicators, dimension))];
}

function wholeSheet(indicators: readonly IndicatorView[]): Sheet {
  return {
    name: '指标',
    columns: columnsOf({
      指标: 24,
      分子: 10,
      分母: 10,
      '%': 8,
      '目标 %': 8,
      达标: 8,
      分子的含义: 48,
      分母的含义: 36,
    }),
    rows: indicators.map(({ id, numerator, denominator, percent, targetPercent, reaches }) => {
      const head = headOf(id);
      const word = reaches === null ? null : reaches ? '达标' : '未达标';
      return [
        head.title,
        numerator,
        denominator,
        percent,
        targetPercent,
        word,
        head.numerator,
        head.denominator,
      ];
    }),
  };
}

function groupSheet(indicators: readonly IndicatorView[], dimension: Dimension): Sheet {
  return {
    name: `按${DIMENSIONS[dimension]}`,
    columns: columnsOf({ 指标: 24, [DIMENSIONS[dimension]]: 20, 分子: 10, 分母: 10, '%': 8 }),
    rows: indicators.flatMap(({ id, groups }) =>
      groups[dimension].map(({ label, numerator, denominator }) => [
        headOf(id).title,
        label,
        numerator,
        denominator,
        percentOf({ numerator, denominator }),
      ]),
    ),
  };
}

/** The people behind a number, or the AEDs. */
export function personsSheet(id: IndicatorId, persons: readonly CountedPerson[]): Sheet {
  const { title, area } = headOf(id);
  if (area === 'aed')
    return {
      name: title,
      columns: columnsOf({ 安放地点和序列号: 30, '村（居）': 16, 保管人电话: 16, 已计: 6, 应计: 6 }),
      rows: persons.map(({ name, village, phone, share }) => [name, village, phone, ...countsOf(share)]),
    };
  return {
    name: title,
    columns: columnsOf({ 姓名: 14, 性别: 6, 出生日期: 12, '村（居）': 16, 电话: 16, 已计: 6, 应计: 6 }),
    rows: persons.map(({ name, sex, birthDate, village, phone, share }) => [
      name,
      sexCodes.label(sex),
      birthDate,
      village,
      phone,
      ...countsOf(share),
    ]),
  };
}

const countsOf = ({ numerator, denominator }: Share) => [numerator, denominator] as const;

/** Columns by their titles, each so many letters wide. */
const columnsOf = (widths: Readonly<Record<string, number>>): Sheet['columns'] =>
  Object.entries(widths).map(([title, width]) => ({ title, width }));
