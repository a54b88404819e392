import { type PointerEvent, useRef } from 'react';
import { beginStroke, extendStroke, type Ink, type Touch } from './ink.ts';

/** With what was signed. */
export type PenKind = 'pen' | 'touch' | 'mouse';

const kindOf = (type: string): PenKind => (type === 'pen' || type === 'touch' ? type : 'mouse');

/** Where an event was on the pad. */
function touchOf(event: globalThis.PointerEvent, pad: DOMRect): Touch {
  return {
    across: (event.clientX - pad.left) / pad.width,
    down: (event.clientY - pad.top) / pad.height,
    atMs: event.timeStamp,
  };
}

/** Follows one pointer at a time: a palm on the glass or a second finger draws nothing. */
export function usePen(ink: Ink, onInk: (ink: Ink, kind: PenKind) => void) {
  const holder = useRef<number>(undefined);
  /** Moves come faster than the page is drawn: a stroke goes on from here, not from what was last shown. */
  const drawn = useRef(ink);

  function tell(next: Ink, type: string): void {
    drawn.current = next;
    onInk(next, kindOf(type));
  }

  function down(event: PointerEvent<HTMLElement>): void {
    if (holder.current !== undefined || event.button !== 0) return;
    holder.current = event.pointerId;
    event.currentTarget.setPointerCapture(event.pointerId);
    const pad = event.currentTarget.getBoundingClientRect();
    tell(beginStroke(ink, touchOf(event.nativeEvent, pad)), event.pointerType);
  }

  function move(event: PointerEvent<HTMLElement>): void {
    if (event.pointerId !== holder.current) return;
    const pad = event.currentTarget.getBoundingClientRect();
    // A pen tells more often than the screen is drawn; the places in between make the line round.
    const between = event.nativeEvent.getCoalescedEvents?.() ?? [];
    const touches = (between.length > 0 ? between : [event.nativeEvent]).map((one) => touchOf(one, pad));
    tell(extendStroke(drawn.current, touches), event.pointerType);
  }

  function up(event: PointerEvent<HTMLElement>): void {
    if (event.pointerId === holder.current) holder.current = undefined;
  }

  return { onPointerDown: down, onPointerMove: move, onPointerUp: up, onPointerCancel: up };
}
