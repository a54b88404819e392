import { useEffect, useMemo, useRef } from 'react';
import styles from '../paper/paper.module.css';
import type { Paper } from '../paper/use-paper.ts';
import type { PaperScale } from '../paper/view-settings.ts';
import type { LiveSignal } from './live-signal.ts';
import { runSweep } from './run-sweep.ts';
import { createSweep } from './sweep.ts';

interface SweepCanvasProps {
  readonly paper: Paper;
  readonly signal: LiveSignal;
  readonly scale: PaperScale;
}

/** The running curve, drawn with the screen's own rhythm. A canvas of its own above the squares: only it changes. */
export function SweepCanvas({ paper, signal, scale }: SweepCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { pixels, strips } = paper;
  const { mmPerSecond, mmPerMillivolt } = scale;
  const drawSweep = useMemo(
    () =>
      createSweep({
        strips,
        ring: signal.ring,
        leadAt: strips.map(({ lead }) => signal.format.leads.indexOf(lead)),
        rateHz: signal.format.rateHz,
        perMm: pixels.perMm,
        scale: { mmPerSecond, mmPerMillivolt },
      }),
    [strips, signal, pixels, mmPerSecond, mmPerMillivolt],
  );
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!context) return;
    context.clearRect(0, 0, pixels.width, pixels.height);
    return runSweep(context, drawSweep);
  }, [drawSweep, pixels]);
  return (
    <canvas ref={canvas} className={styles.layer} width={pixels.width} height={pixels.height}>
      正在走动的心电图
    </canvas>
  );
}
