import type { PointerEvent, WheelEvent } from 'react';
import { stripAt } from '../paper/layout.ts';
import type { Paper } from '../paper/use-paper.ts';
import type { Hand, HandMove } from './hand.ts';
import { pointAt, type ShownWindow } from './strip-geometry.ts';

const MS_PER_WHEEL_PIXEL = 4;

/** The mouse on a tracing: drag to measure, wheel to scroll, double click to zoom. */
export function useTracingPointer(
  paper: Paper | undefined,
  hand: Hand,
  shown: ShownWindow,
  move: (move: HandMove) => void,
) {
  const strips = paper?.strips ?? [];
  const under = (event: PointerEvent<HTMLElement>) => {
    const edge = event.currentTarget.getBoundingClientRect();
    const perMm = paper?.cssPerMm ?? 1;
    const [xMm, yMm] = [(event.clientX - edge.left) / perMm, (event.clientY - edge.top) / perMm];
    return { xMm, yMm, strip: stripAt(strips, xMm, yMm) };
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      const { xMm, yMm, strip } = under(event);
      if (!strip || event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      move({ to: 'begin', lead: strip.lead, point: pointAt(strip, xMm, yMm, shown) });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
      const { xMm, yMm, strip } = under(event);
      const held = strip?.lead === hand.lead ? strip : strips.find(({ lead }) => lead === hand.lead);
      if (held) move({ to: 'drag', point: pointAt(held, xMm, yMm, shown) });
    },
    onPointerUp: () => move({ to: 'let-go' }),
    onWheel: ({ deltaX, deltaY }: WheelEvent) =>
      move({ to: 'scroll', byMs: (deltaX || deltaY) * MS_PER_WHEEL_PIXEL }),
    onDoubleClick: () => move({ to: 'zoom' }),
  };
}
