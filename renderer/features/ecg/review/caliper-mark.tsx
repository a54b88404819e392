import type { Paper } from '../paper/use-paper.ts';
import { type Caliper, caliperText } from './caliper.ts';
import type { Hand } from './hand.ts';
import styles from './review.module.css';
import { placeOf, type ShownWindow, stripShowing } from './strip-geometry.ts';

/** Room for the longest reading. */
const READING_PX = 260;

interface CaliperMarkProps {
  readonly paper: Paper;
  readonly hand: Hand;
  readonly shown: ShownWindow;
  readonly isCalibrated: boolean;
}

/** The caliper on the paper: two uprights, two levels, and what lies between them in words. */
export function CaliperMark({ paper, hand, shown, isCalibrated }: CaliperMarkProps) {
  const { caliper, lead, end } = hand;
  if (!caliper) return null;
  const strip = stripShowing(paper.strips, lead, caliper.from.atMs, shown);
  if (!strip) return null;
  const px = (mm: number) => mm * paper.cssPerMm;
  const place = (of: keyof Caliper) => {
    const { xMm, yMm } = placeOf(strip, caliper[of], shown);
    return { x: px(xMm), y: px(yMm) };
  };
  const ends = { from: place('from'), to: place('to') };
  const [left, right] = [Math.min(ends.from.x, ends.to.x), Math.max(ends.from.x, ends.to.x)];
  const [top, bottom] = [px(strip.topMm), px(strip.topMm + strip.heightMm)];
  return (
    <>
      <svg className={styles.caliper} aria-hidden="true">
        {(['from', 'to'] as const).map((of) => (
          <g key={of} className={of === end ? styles.held : ''}>
            <line x1={ends[of].x} x2={ends[of].x} y1={top} y2={bottom} />
            <line x1={left} x2={right} y1={ends[of].y} y2={ends[of].y} />
          </g>
        ))}
      </svg>
      <output
        className={styles.reading}
        style={{
          left: Math.max(4, Math.min(left, px(paper.widthMm) - READING_PX)),
          top: Math.max(2, top - 4),
        }}
      >
        {lead}　{caliperText(caliper, isCalibrated)}
      </output>
    </>
  );
}
