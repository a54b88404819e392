import { useCallback } from 'react';
import { drawFurniture } from './draw-furniture.ts';
import { drawGrid } from './draw-grid.ts';
import styles from './paper.module.css';
import { PaperCanvas } from './paper-canvas.tsx';
import type { Paper } from './use-paper.ts';

interface PaperGroundProps {
  readonly paper: Paper;
  /** null: the gain is unknown, and a pulse of 1 mV would be a lie. */
  readonly mmPerMillivolt: number | null;
}

/** Squares, calibration pulses and the names of the leads: what stays while the curve changes. */
export function PaperGround({ paper, mmPerMillivolt }: PaperGroundProps) {
  const { pixels, strips } = paper;
  const draw = useCallback(
    (context: CanvasRenderingContext2D) => {
      drawGrid(context, pixels);
      drawFurniture(context, strips, pixels.perMm, mmPerMillivolt);
    },
    [pixels, strips, mmPerMillivolt],
  );
  return <PaperCanvas className={styles.layer ?? ''} pixels={pixels} isOpaque draw={draw} />;
}
