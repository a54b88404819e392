import type { TrendSeries, TrendTarget } from '../../../../domain/chronic/card/trends.ts';
import { type Band, CHART, shareOfBand } from './scale.ts';
import styles from './trends.module.css';

interface BandStripProps {
  readonly band: Band;
  readonly top: number;
  readonly xOf: (day: string) => number;
}

// 公卫口径 and 临床目标 as the lines are labelled.
const TARGET_WORDS: Readonly<Record<TrendTarget['kind'], string>> = {
  'public-health': '公卫',
  clinical: '临床',
};
const lines = [styles.first, styles.second];

/** One strip: its axis, its targets, its curves with every value to be read. */
export function BandStrip({ band, top, xOf }: BandStripProps) {
  const { width, left, right, band: height } = CHART;
  const yOf = (value: number) => top + shareOfBand(value, band) * height;
  return (
    <g>
      <rect className={styles.frame} x={left} y={top} width={width - left - right} height={height} />
      <text className={styles.band} x={left - 6} y={top + 12}>
        {band.label}
      </text>
      <text className={styles.unit} x={left - 6} y={top + 26}>
        {band.unit}
      </text>
      {band.series.flatMap(({ measure, targets }) =>
        targets.map(({ kind, below }) => (
          <g key={`${measure} ${kind}`} className={styles[kind]}>
            <line x1={left} x2={width - right} y1={yOf(below)} y2={yOf(below)} />
            <text x={width - right + 4} y={yOf(below) + (kind === 'clinical' ? 11 : 2)}>
              {TARGET_WORDS[kind]} &lt;{below}
            </text>
          </g>
        )),
      )}
      {band.series.map((series, at) => (
        <Curve key={series.measure} series={series} look={lines[at] ?? ''} xOf={xOf} yOf={yOf} />
      ))}
    </g>
  );
}

interface CurveProps {
  readonly series: TrendSeries;
  readonly look: string | undefined;
  readonly xOf: (day: string) => number;
  readonly yOf: (value: number) => number;
}

function Curve({ series: { label, unit, points }, look, xOf, yOf }: CurveProps) {
  return (
    <g className={look}>
      <polyline points={points.map(({ localDate, value }) => `${xOf(localDate)},${yOf(value)}`).join(' ')} />
      {points.map(({ localDate, value, from }, at) => (
        <g key={`${localDate} ${value}`}>
          <circle
            className={from === 'vitals' ? styles.measured : ''}
            cx={xOf(localDate)}
            cy={yOf(value)}
            r={3}
          >
            <title>{`${localDate} ${label} ${value} ${unit}${from === 'vitals' ? '（就诊测量）' : ''}`}</title>
          </circle>
          {at === points.length - 1 && (
            <text x={xOf(localDate) - 4} y={yOf(value) - 6}>
              {value}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}
