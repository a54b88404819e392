import type { FormValues } from '../../../domain/chronic/forms/field.ts';

export interface CourseVisit {
  readonly daysAgo: number;
  readonly values: FormValues;
}

/** How a card went: enrolled so many days ago, and followed up since. */
export interface Course {
  readonly enrolledDaysAgo: number;
  /** 健康体检; absent: not yet. */
  readonly checkedUpDaysAgo?: number;
  readonly visits: readonly CourseVisit[];
}

const unremarkable = {
  way: '1',
  symptoms: ['1'],
  urgentSigns: ['0'],
  drugCompliance: '1',
  adverseReaction: '1',
  complication: '1',
  cigarettesPerDay: 0,
  liangPerDay: 0,
  exercisePerWeek: 5,
  exerciseMinutes: 30,
  psyche: '1',
  advice: '1',
} as const;

function pressures(
  enrolledDaysAgo: number,
  ...visits: readonly (readonly [number, number, number])[]
): Course {
  const drugs = [{ name: '氨氯地平', timesPerDay: 1, dose: '5 mg' }];
  return {
    enrolledDaysAgo,
    visits: visits.map(([daysAgo, systolicMmHg, diastolicMmHg]) => ({
      daysAgo,
      values: { ...unremarkable, systolicMmHg, diastolicMmHg, heartRatePerMin: 74, salt: '2', drugs },
    })),
  };
}

function glucoses(enrolledDaysAgo: number, ...visits: readonly (readonly [number, number])[]): Course {
  const drugs = [{ name: '二甲双胍', timesPerDay: 2, dose: '0.5 g' }];
  return {
    enrolledDaysAgo,
    visits: visits.map(([daysAgo, fastingMmolL]) => ({
      daysAgo,
      values: {
        ...unremarkable,
        fastingMmolL,
        systolicMmHg: 128,
        diastolicMmHg: 78,
        stapleGrams: 250,
        hypoglycaemia: '1',
        footPulse: '1',
        drugs,
      },
    })),
  };
}

/** Controlled with some days to go, due today, overdue, once high, twice high and referred, long not seen, never seen. */
export const hypertensionCourses: readonly Course[] = [
  { ...pressures(360, [320, 148, 92], [240, 136, 84], [160, 132, 82], [80, 130, 80]), checkedUpDaysAgo: 160 },
  pressures(280, [270, 138, 86], [180, 134, 82], [90, 128, 78]),
  pressures(310, [290, 136, 84], [200, 132, 84], [110, 134, 80]),
  pressures(240, [230, 134, 80], [140, 136, 82], [14, 152, 94]),
  pressures(220, [200, 138, 84], [110, 136, 86], [24, 156, 96], [10, 158, 92]),
  pressures(345, [340, 150, 90], [250, 138, 84]),
  pressures(12),
];

export const diabetesCourses: readonly Course[] = [
  { ...glucoses(345, [315, 8.1], [235, 6.4], [155, 6.2], [70, 6.1]), checkedUpDaysAgo: 155 },
  glucoses(275, [270, 6.8], [180, 6.5], [90, 6.3]),
  glucoses(205, [200, 6.6], [110, 6.9], [14, 9.4]),
  glucoses(225, [220, 6.7], [130, 6.5]),
];

/** 老年人 are seen once a year: seen, due today, not seen yet. */
export const elderlyCourses: readonly Course[] = [
  { daysAgo: 200 },
  { daysAgo: 365 },
  { daysAgo: 40 },
  undefined,
].map((visit) => ({
  enrolledDaysAgo: visit?.daysAgo ?? 30,
  visits: visit
    ? [{ ...visit, values: { way: '1', systolicMmHg: 132, diastolicMmHg: 78, cognition: '1', result: '1' } }]
    : [],
}));
