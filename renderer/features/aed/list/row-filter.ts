import type { AedRow } from '../../../../contract/aed.ts';

export const FILTERS = [
  { value: 'all', label: '在用' },
  { value: 'trouble', label: '需处理' },
  { value: 'round', label: '今天应巡检' },
  { value: 'expiry', label: '过期和快到期' },
  { value: 'retired', label: '已停用' },
] as const;
export type Filter = (typeof FILTERS)[number]['value'];

/** The worst first, then by the day on which they are to be inspected. */
const RANK = { 'not-ready': 0, attention: 1, ready: 2, retired: 3 } as const;

export const isDue = ({ readiness }: AedRow, today: string) =>
  readiness.nextInspectionOn !== null && readiness.nextInspectionOn <= today;

const PASSES: Readonly<Record<Filter, (row: AedRow, today: string) => boolean>> = {
  all: ({ readiness }) => readiness.state !== 'retired',
  trouble: ({ readiness }) => readiness.findings.length > 0,
  round: isDue,
  expiry: ({ readiness }) =>
    readiness.findings.some(({ code }) => ['expired', 'expires-soon', 'missing'].includes(code)),
  retired: ({ readiness }) => readiness.state === 'retired',
};

export function filterRows(rows: readonly AedRow[], filter: Filter, today: string): readonly AedRow[] {
  return rows
    .filter((row) => PASSES[filter](row, today))
    .toSorted((a, b) => {
      const byState = RANK[a.readiness.state] - RANK[b.readiness.state];
      return byState || (nextOf(a) < nextOf(b) ? -1 : 1);
    });
}

const nextOf = ({ readiness }: AedRow) => readiness.nextInspectionOn ?? '';

/** The nearest day on which a part of it ends. */
export function firstExpiry({ aed }: AedRow): string {
  const days = [aed.adultPads, aed.battery, ...(aed.childPads ? [aed.childPads] : [])].map(
    ({ expiresOn }) => expiresOn,
  );
  return days.toSorted()[0] ?? '';
}
