import { paperColours } from './draw-grid.ts';
import { PULSE_ROOM_MM, type Strip } from './layout.ts';

/** The calibration pulse: 1 mV for 5 mm, with a foot on each side; mm from the row's left edge and baseline. */
export function pulseOutline(mmPerMillivolt: number): readonly (readonly [xMm: number, upMm: number])[] {
  return [
    [1, 0],
    [2, 0],
    [2, mmPerMillivolt],
    [6, mmPerMillivolt],
    [6, 0],
    [7, 0],
  ];
}

/** The first strip of each row. */
export function rowStarts(strips: readonly Strip[]): readonly Strip[] {
  return strips.filter(({ leftMm }) => leftMm === PULSE_ROOM_MM);
}

/** What stands on the paper besides the curve: pulses and the names of the leads. */
export function drawFurniture(
  context: CanvasRenderingContext2D,
  strips: readonly Strip[],
  perMm: number,
  mmPerMillivolt: number | null,
): void {
  if (mmPerMillivolt !== null) drawPulses(context, strips, perMm, mmPerMillivolt);
  context.fillStyle = paperColours.trace;
  context.font = `600 ${Math.round(perMm * 3.4)}px "Segoe UI", "Noto Sans", sans-serif`;
  context.textBaseline = 'top';
  for (const { lead, leftMm, topMm } of strips) {
    context.fillText(lead, Math.round((leftMm + 1) * perMm), Math.round((topMm + 0.6) * perMm));
  }
}

function drawPulses(
  context: CanvasRenderingContext2D,
  strips: readonly Strip[],
  perMm: number,
  mmPerMillivolt: number,
): void {
  context.strokeStyle = paperColours.trace;
  context.lineWidth = penWidth(perMm);
  context.beginPath();
  for (const { baselineMm } of rowStarts(strips)) {
    pulseOutline(mmPerMillivolt).forEach(([x, up], at) => {
      const to = [Math.round(x * perMm) + 0.5, Math.round((baselineMm - up) * perMm) + 0.5] as const;
      if (at === 0) context.moveTo(...to);
      else context.lineTo(...to);
    });
  }
  context.stroke();
}

/** A pen of 0.3 mm, and never thinner than a pixel. */
export function penWidth(perMm: number): number {
  return Math.max(1, perMm * 0.3);
}
