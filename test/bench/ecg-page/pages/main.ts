import { runOwnSweep, runRedraw } from './draw-own.ts';
import { runUplot } from './draw-uplot.ts';
import { LEADS, startFeed } from './heart-feed.ts';

/** Takes the samples and asks for each frame, and draws nothing. */
function runIdle(): void {
  const latest = new Float64Array(LEADS);
  startFeed((_, to) => latest.fill(to));
  requestAnimationFrame(function show() {
    requestAnimationFrame(show);
  });
}

const runs: Readonly<Record<string, () => void>> = {
  idle: runIdle,
  sweep: runOwnSweep,
  redraw: runRedraw,
  uplot: runUplot,
};

/** Times between frames, ms, for whoever measures. */
const frames: number[] = [];
Object.assign(globalThis, { frames });
let before = performance.now();
requestAnimationFrame(function watch(now) {
  frames.push(now - before);
  before = now;
  requestAnimationFrame(watch);
});

runs[location.hash.slice(1)]?.();
