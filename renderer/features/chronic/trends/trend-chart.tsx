import type { CardTrends } from '../../../../contract/chronic-views.ts';
import { BandStrip } from './band-strip.tsx';
import { bandsOf, CHART, daysOf, shareOfTime } from './scale.ts';
import styles from './trends.module.css';

/** All curves of a card under one time axis, with their targets, and a line wherever a drug changed. */
export function TrendChart({ series, drugChanges }: CardTrends) {
  const bands = bandsOf(series);
  const days = daysOf(
    series,
    drugChanges.map(({ localDate }) => localDate),
  );
  if (!days) return null;
  const { width, left, right, head, band, gap, foot } = CHART;
  const height = bands.length * (band + gap);
  const xOf = (day: string) => left + shareOfTime(day, days) * (width - left - right);
  return (
    <svg
      className={styles.chart}
      viewBox={`0 ${-head} ${width} ${head + height + foot}`}
      role="img"
      aria-label="血压、血糖、体重和糖化血红蛋白的变化"
    >
      {drugChanges.map(({ localDate }, at) => (
        <g key={localDate} className={styles.drug}>
          <line x1={xOf(localDate)} x2={xOf(localDate)} y1={0} y2={height} />
          <text x={xOf(localDate)} y={height + 4}>
            药{at + 1}
          </text>
        </g>
      ))}
      {bands.map((one, at) => (
        <BandStrip key={one.label} band={one} top={at * (band + gap)} xOf={xOf} />
      ))}
      <text x={left} y={height + foot - 2}>
        {days[0]}
      </text>
      <text className={styles.end} x={width - right} y={height + foot - 2}>
        {days[1]}
      </text>
    </svg>
  );
}
