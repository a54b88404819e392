import type { DrawSweep } from './sweep.ts';

/**
 * Time between two steps of the pen, ms: every second frame of a usual screen. At 25 mm/s the pen then moves by less
 * than a millimetre, and handing a changed canvas to the screen, which is nearly all of the cost, happens half as often.
 */
const STEP_MS = 20;

/** Draws the sweep in the rhythm of the screen until the returned function is called. */
export function runSweep(context: CanvasRenderingContext2D, drawSweep: DrawSweep): () => void {
  let frame = 0;
  let timer = 0;
  const show = () => {
    drawSweep(context);
    timer = window.setTimeout(ask, STEP_MS);
  };
  const ask = () => {
    frame = requestAnimationFrame(show);
  };
  ask();
  return () => {
    clearTimeout(timer);
    cancelAnimationFrame(frame);
  };
}
