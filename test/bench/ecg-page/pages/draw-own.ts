import { LEADS as NAMES } from '../../../../domain/ecg/leads.ts';
import { runSweep } from '../../../../renderer/features/ecg/live/run-sweep.ts';
import { createSignalRing, type SignalRing } from '../../../../renderer/features/ecg/live/signal-ring.ts';
import { createSweep } from '../../../../renderer/features/ecg/live/sweep.ts';
import { drawFurniture } from '../../../../renderer/features/ecg/paper/draw-furniture.ts';
import { drawGrid } from '../../../../renderer/features/ecg/paper/draw-grid.ts';
import { layOut } from '../../../../renderer/features/ecg/paper/layout.ts';
import { paperSizeOf, pixelsOf } from '../../../../renderer/features/ecg/paper/pixels.ts';
import { USUAL_PX_PER_MM } from '../../../../renderer/features/ecg/paper/screen-scale.ts';
import { LEADS, microvoltAt, RATE_HZ, startFeed } from './heart-feed.ts';

const place = document.querySelector('#place');
const pixels = pixelsOf(1140, 600, USUAL_PX_PER_MM, devicePixelRatio);
const strips = layOut('12x1', NAMES, paperSizeOf(pixels));
const scale = { mmPerSecond: 25, mmPerMillivolt: 10 };

function canvas(): CanvasRenderingContext2D {
  const element = document.createElement('canvas');
  element.width = pixels.width;
  element.height = pixels.height;
  place?.append(element);
  const context = element.getContext('2d');
  if (!context) throw new Error('no canvas');
  return context;
}

/** The canvas of the curve, above the squares. */
function drawPaper(): CanvasRenderingContext2D {
  const ground = canvas();
  drawGrid(ground, pixels);
  drawFurniture(ground, strips, pixels.perMm, scale.mmPerMillivolt);
  return canvas();
}

function fedRing(): SignalRing {
  const ring = createSignalRing(LEADS, RATE_HZ * 30);
  startFeed((from, to) => {
    for (let sample = from; sample < to; sample++) {
      ring.leads.forEach((lead, at) => {
        lead[sample % ring.capacity] = microvoltAt(at, sample);
      });
    }
    ring.written = to;
  });
  return ring;
}

const newSweep = (ring: SignalRing) =>
  createSweep({
    strips,
    ring,
    leadAt: strips.map((_, at) => at),
    rateHz: RATE_HZ,
    perMm: pixels.perMm,
    scale,
  });

/** The sweep as the capture page runs it. */
export function runOwnSweep(): void {
  runSweep(drawPaper(), newSweep(fedRing()));
}

/** The same curve with everything drawn anew in each frame: a sweep that remembers nothing. */
export function runRedraw(): void {
  const context = drawPaper();
  const ring = fedRing();
  requestAnimationFrame(function show() {
    context.clearRect(0, 0, pixels.width, pixels.height);
    newSweep(ring)(context);
    requestAnimationFrame(show);
  });
}
