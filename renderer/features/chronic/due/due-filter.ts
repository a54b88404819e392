import type { Disease } from '../../../../domain/chronic/diseases.ts';
import { type CardEarly, FOUR_EARLIES } from '../../../../domain/chronic/four-earlies.ts';
import { addDays } from '../../../../domain/residents/calendar-date.ts';

/** How far ahead is looked. */
export const SPANS = {
  overdue: '已逾期',
  today: '到今天',
  week: '7天内',
  month: '30天内',
} as const;
export type Span = keyof typeof SPANS;
const AHEAD_DAYS: Readonly<Record<Span, number>> = { overdue: 0, today: 0, week: 7, month: 30 };

/** Later than any follow-up is due. */
const EVER = '9999-12-31';

export interface DueFilter {
  readonly span: Span;
  /** One of 四早: of all cards, whether due or not. */
  readonly early?: CardEarly | undefined;
  readonly disease?: Disease | undefined;
  readonly doctorId?: string | undefined;
  /** Several for a field trip. */
  readonly villages: readonly string[];
  readonly gridWorker?: string | undefined;
  /** Also those whom a call put off. */
  readonly withHidden: boolean;
}

export const noFilter: DueFilter = { span: 'today', villages: [], withHidden: false };

/** The filter as the node is asked. */
export function dueInput(filter: DueFilter, today: string) {
  const { span, early, disease, doctorId, villages, gridWorker, withHidden } = filter;
  const days = early
    ? { dueUntil: EVER, overdueOnly: false, withHidden: true, early }
    : { dueUntil: addDays(today, AHEAD_DAYS[span]), overdueOnly: span === 'overdue', withHidden };
  return {
    ...days,
    ...(disease !== undefined && { diseases: [disease] }),
    ...(doctorId !== undefined && { doctorId }),
    ...(villages.length > 0 && { villages: [...villages] }),
    ...(gridWorker !== undefined && { gridWorker }),
  };
}

/** What a printed list is a list of. */
export function filterText(
  filter: DueFilter,
  doctorName: (id: string) => string,
  diseaseName: (disease: Disease) => string,
): string {
  const { span, early, disease, doctorId, villages, gridWorker } = filter;
  return [
    early ? `${FOUR_EARLIES[early].title}（${FOUR_EARLIES[early].who}）` : SPANS[span],
    disease && diseaseName(disease),
    doctorId && `医生 ${doctorName(doctorId)}`,
    villages.join('、'),
    gridWorker && `网格员 ${gridWorker}`,
  ]
    .filter(Boolean)
    .join('　');
}
