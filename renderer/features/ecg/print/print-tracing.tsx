import type { LeadName } from '../../../../domain/ecg/leads.ts';
import { pulseOutline, rowStarts } from '../paper/draw-furniture.ts';
import { layOut } from '../paper/layout.ts';
import type { ShownLeads } from '../paper/shown-leads.ts';
import type { ViewSettings } from '../paper/view-settings.ts';
import { TRACING_MM } from './pages.ts';
import styles from './print.module.css';
import { gridPath, tracePath } from './trace-path.ts';

interface PrintTracingProps {
  readonly leads: ShownLeads;
  readonly view: ViewSettings;
  readonly fromMs: number;
  readonly isCalibrated: boolean;
  /** What is to be said on a lead: '电极脱落'. */
  readonly notes: ReadonlyMap<LeadName, string>;
}

const { width, height } = TRACING_MM;

/** The tracing as drawn lines: one unit is one millimetre of the sheet. */
export function PrintTracing({ leads, view, fromMs, isCalibrated, notes }: PrintTracingProps) {
  const strips = layOut(view.layout, [...leads.keys()], { widthMm: width, heightMm: height });
  return (
    <svg
      className={styles.tracing}
      viewBox={`0 0 ${width} ${height}`}
      style={{ width: `${width}mm`, height: `${height}mm` }}
      role="img"
      aria-label="心电图"
    >
      <path className={styles.fine} d={gridPath(width, height, 1)} />
      <path className={styles.bold} d={gridPath(width, height, 5)} />
      {isCalibrated &&
        rowStarts(strips).map(({ lead, baselineMm }) => (
          <polyline
            key={lead}
            className={styles.trace}
            points={pulseOutline(view.mmPerMillivolt)
              .map(([x, up]) => `${x},${baselineMm - up}`)
              .join(' ')}
          />
        ))}
      {strips.map((strip) => {
        const shown = leads.get(strip.lead);
        return (
          <g key={`${strip.lead} ${strip.topMm}`}>
            {shown && <path className={styles.trace} d={tracePath(strip, shown, fromMs, view)} />}
            <text className={styles.lead} x={strip.leftMm + 1} y={strip.topMm + 4}>
              {[strip.lead, notes.get(strip.lead)].filter(Boolean).join(' ')}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
