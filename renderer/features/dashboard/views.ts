import type { IndicatorView } from '../../../contract/indicators.ts';
import { headOf } from '../../../domain/reporting/indicators.ts';
import { percentOf, reaches } from '../../../domain/reporting/share.ts';

type Area = ReturnType<typeof headOf>['area'];

export const AREA_WORDS: Readonly<Record<Area, string>> = {
  signing: '家庭医生签约',
  chronic: '慢性病管理',
  elderly: '老年人健康管理',
  aed: 'AED',
  points: '积分和满意度',
};

/** What each role looks at first: the manager at the signing programme, the others at whom they follow up. */
const AREAS_OF: Readonly<Record<'manager' | 'public-health' | 'doctor', readonly Area[]>> = {
  manager: ['signing', 'chronic', 'elderly', 'aed', 'points'],
  'public-health': ['chronic', 'elderly', 'signing', 'aed', 'points'],
  doctor: ['signing', 'chronic', 'elderly', 'aed', 'points'],
};

export const DASHBOARD_WORDS = {
  manager: '指标看板（院长）',
  'public-health': '指标看板（公卫）',
  doctor: '指标看板（医生）',
} as const;
export type DashboardRole = keyof typeof DASHBOARD_WORDS;

export const dashboardRole = (role: string | undefined): DashboardRole =>
  role === 'manager' || role === 'doctor' ? role : 'public-health';

export interface AreaView {
  readonly area: Area;
  readonly indicators: readonly IndicatorView[];
}

/** The indicators of a role's dashboard by area. Who looks at their own work sees one doctor's share of each. */
export function areasOf(
  role: DashboardRole,
  indicators: readonly IndicatorView[],
  doctorId: string | undefined,
): readonly AreaView[] {
  return AREAS_OF[role].map((area) => ({
    area,
    indicators: indicators
      .filter(({ id }) => headOf(id).area === area)
      .map((indicator) => (doctorId === undefined ? indicator : ofDoctor(indicator, doctorId))),
  }));
}

function ofDoctor(indicator: IndicatorView, doctorId: string): IndicatorView {
  const own = indicator.groups.doctor.find(({ key }) => key === doctorId);
  const share = { numerator: own?.numerator ?? 0, denominator: own?.denominator ?? 0 };
  return {
    ...indicator,
    ...share,
    percent: percentOf(share),
    reaches: reaches(share, indicator.targetPercent),
  };
}
