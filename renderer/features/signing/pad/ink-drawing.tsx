import type { Strokes } from '../../../../domain/signing/strokes.ts';
import { PAD_MM } from './ink.ts';
import { inkPath } from './ink-path.ts';
import styles from './pad.module.css';

interface InkDrawingProps {
  readonly strokes: Strokes;
  /** Whose signature it is. */
  readonly label: string;
}

/** A signature from its strokes: lines, sharp on screen and paper. */
export function InkDrawing({ strokes, label }: InkDrawingProps) {
  return (
    <svg
      className={styles.drawing}
      viewBox={`0 0 ${PAD_MM.width} ${PAD_MM.height}`}
      role="img"
      aria-label={label}
    >
      <path className={styles.ink} d={inkPath(strokes)} />
    </svg>
  );
}
