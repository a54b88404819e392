/** One measured figure and the yardstick that was measured beside it in the same run. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly yardstick?: { readonly name: string; readonly value: number };
  /** What the figure should be, as a ratio to its yardstick or as a value; said, never enforced. */
  readonly aim?: string;
}

/** The p-quantile (0–1) of a sample, by nearest rank. */
export function quantile(sample: readonly number[], p: number): number {
  const sorted = [...sample].sort((a, b) => a - b);
  const rank = Math.min(sorted.length - 1, Math.max(0, Math.ceil(p * sorted.length) - 1));
  return sorted[rank] ?? Number.NaN;
}

export function ratioOf(figure: Figure): number | undefined {
  return figure.yardstick && figure.value / figure.yardstick.value;
}

/** Time of one call, in ms. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The figures as a table for the terminal and for docs/figures.md. */
export function asTable(figures: readonly Figure[]): string {
  const number = (value: number) => (value >= 100 ? Math.round(value).toString() : value.toPrecision(3));
  const rows = figures.map((figure) => {
    const ratio = ratioOf(figure);
    const beside = figure.yardstick
      ? `${figure.yardstick.name}: ${number(figure.yardstick.value)} ${figure.unit}`
      : '';
    return [
      figure.name,
      `${number(figure.value)} ${figure.unit}`,
      beside,
      ratio === undefined ? '' : `${ratio.toPrecision(3)}×`,
      figure.aim ?? '',
    ];
  });
  const head = ['figure', 'here', 'yardstick in the same run', 'ratio', 'aim'];
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
}
