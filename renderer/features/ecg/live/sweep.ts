import { penWidth } from '../paper/draw-furniture.ts';
import { paperColours } from '../paper/draw-grid.ts';
import type { Strip } from '../paper/layout.ts';
import { pixelsPerMicrovolt } from '../paper/pixels.ts';
import type { PaperScale } from '../paper/view-settings.ts';
import { type SignalRing, valueAt } from './signal-ring.ts';
import { groupLanes, type Lane, type LaneGroup } from './sweep-lanes.ts';

/** How far the rubber runs before the pen. */
const GAP_MM = 4;

export interface SweepOptions {
  readonly strips: readonly Strip[];
  readonly ring: SignalRing;
  /** The ring's lead that each strip shows. */
  readonly leadAt: readonly number[];
  readonly rateHz: number;
  /** Device pixels per mm. */
  readonly perMm: number;
  readonly scale: PaperScale;
}

/** Draws what came since the last call, and nothing else. */
export type DrawSweep = (context: CanvasRenderingContext2D) => void;

/**
 * A monitor's trace: the pen runs from left to right over the old curve, a rubber before it. Each call touches only
 * the pixels between the last sample drawn and the newest, and makes no objects. The first call draws what the ring
 * still holds, so that a change of the settings leaves no empty paper.
 */
export function createSweep(options: SweepOptions): DrawSweep {
  const { ring, perMm, rateHz, scale } = options;
  const perSample = (scale.mmPerSecond * perMm) / rateHz;
  const perMicrovolt = pixelsPerMicrovolt(perMm, scale.mmPerMillivolt);
  const groups = groupLanes(options.strips, options.leadAt, perMm);
  const gap = Math.ceil(GAP_MM * perMm);
  let drawn = 0;

  /** The oldest sample that still has a place before the rubber. */
  function firstOf(group: LaneGroup): number {
    const places = Math.floor((group.width - gap) / perSample);
    return Math.max(0, drawn - 1, ring.written - Math.min(places, ring.capacity));
  }

  function draw(context: CanvasRenderingContext2D): void {
    if (ring.written === drawn) return;
    setPen(context, penWidth(perMm));
    context.beginPath();
    for (const group of groups) {
      rubOut(context, group, Math.floor(drawn * perSample) + gap, Math.ceil(ring.written * perSample) + gap);
      for (const lane of group.lanes) traceLane(context, group, lane);
    }
    context.stroke();
    drawn = ring.written;
  }

  function traceLane(context: CanvasRenderingContext2D, group: LaneGroup, lane: Lane): void {
    let isDown = false;
    let before = -1;
    for (let sample = firstOf(group); sample < ring.written; sample++) {
      const value = valueAt(ring, lane.lead, sample);
      const along = (sample * perSample) % group.width;
      if (Number.isNaN(value) || along < before) isDown = false;
      before = along;
      if (Number.isNaN(value)) continue;
      const y = Math.min(group.bottom, Math.max(group.top, lane.baseline - value * perMicrovolt));
      if (isDown) context.lineTo(group.left + along, y);
      else context.moveTo(group.left + along, y);
      isDown = true;
    }
  }

  return draw;
}

function setPen(context: CanvasRenderingContext2D, width: number): void {
  context.strokeStyle = paperColours.trace;
  context.lineWidth = width;
  context.lineJoin = 'round';
  context.lineCap = 'round';
}

/** Clears whole pixels of a lane between two distances of the rubber, around the right edge where it comes to that. */
function rubOut(context: CanvasRenderingContext2D, group: LaneGroup, from: number, to: number): void {
  const { left, width, top, bottom } = group;
  const length = Math.min(width, to - from);
  const along = (to - length) % width;
  const first = Math.min(length, width - along);
  context.clearRect(left + along, top, first, bottom - top);
  if (length > first) context.clearRect(left, top, length - first, bottom - top);
}
