import type { CountedPerson, IndicatorsView, IndicatorView } from '../../contract/indicators.ts';
import { sexCodes } from '../../domain/codes/sex.ts';
import { DIMENSIONS, type Dimension, dimensions, headOf } from '../../domain/reporting/indicators.ts';
import { percentOf } from '../../domain/reporting/share.ts';
import type { Sheet } from '../export/workbook.ts';

/** A sheet of all indicators with their formulae, and one for each breakdown. */
export function overviewSheets({ indicators }: IndicatorsView): readonly Sheet[] {
  return [wholeSheet(indicators), ...dimensions.map((dimension) => groupSheet(indicators, dimension))];
}

function wholeSheet(indicators: readonly IndicatorView[]): Sheet {
  return {
    name: '指标',
    columns: [
      { title: '指标', width: 24 },
      { title: '分子', width: 10 },
      { title: '分母', width: 10 },
      { title: '%', width: 8 },
      { title: '目标 %', width: 8 },
      { title: '达标', width: 8 },
      { title: '分子的含义', width: 48 },
      { title: '分母的含义', width: 36 },
    ],
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
    columns: [
      { title: '指标', width: 24 },
      { title: DIMENSIONS[dimension], width: 20 },
      { title: '分子', width: 10 },
      { title: '分母', width: 10 },
      { title: '%', width: 8 },
    ],
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

export function personsSheet(title: string, persons: readonly CountedPerson[]): Sheet {
  return {
    name: title,
    columns: [
      { title: '姓名', width: 14 },
      { title: '性别', width: 6 },
      { title: '出生日期', width: 12 },
      { title: '村（居）', width: 16 },
      { title: '电话', width: 16 },
      { title: '已计', width: 6 },
      { title: '应计', width: 6 },
    ],
    rows: persons.map(({ name, sex, birthDate, village, phone, share }) => [
      name,
      sex === '' ? null : sexCodes.label(sex),
      birthDate,
      village,
      phone,
      share.numerator,
      share.denominator,
    ]),
  };
}
