import type { LeadName } from '../../../../domain/ecg/leads.ts';
import { type Caliper, type CaliperEnd, type CaliperPoint, moveEnd } from './caliper.ts';

/** Where the reader of an ECG is: what part is seen, which lead is chosen, what is measured. */
export interface Hand {
  readonly fromMs: number;
  readonly lead: LeadName;
  /** The chosen lead alone, twice as large. */
  readonly isZoomed: boolean;
  readonly caliper: Caliper | null;
  /** The end that the keys move. */
  readonly end: CaliperEnd;
}

export type HandMove =
  | { readonly to: 'scroll'; readonly byMs: number }
  | { readonly to: 'edge'; readonly edge: 'start' | 'end' }
  | { readonly to: 'lead'; readonly lead: LeadName }
  | { readonly to: 'next-lead'; readonly step: 1 | -1 }
  | { readonly to: 'zoom' }
  | { readonly to: 'begin'; readonly lead: LeadName; readonly point: CaliperPoint }
  | { readonly to: 'drag'; readonly point: CaliperPoint }
  | { readonly to: 'let-go' }
  | { readonly to: 'nudge'; readonly ms: number; readonly microvolt: number }
  | { readonly to: 'measure' }
  | { readonly to: 'switch-end' }
  | { readonly to: 'clear' };

/** What a move may not leave. */
export interface Reach {
  readonly leads: readonly LeadName[];
  readonly durationMs: number;
  /** How much the paper shows at once. */
  readonly windowMs: number;
}

/** How much larger a chosen lead is shown. */
export const ZOOM = 2;

export const restingHand: Hand = { fromMs: 0, lead: 'II', isZoomed: false, caliper: null, end: 'to' };

/** A caliper of half a second in the middle of what is seen, for those who measure by keyboard. */
function measureHere({ fromMs }: Hand, { windowMs, durationMs }: Reach): Caliper {
  const middle = Math.min(durationMs, fromMs + windowMs / 2);
  return {
    from: { atMs: Math.max(0, middle - 250), microvolt: 0 },
    to: { atMs: Math.min(durationMs, middle + 250), microvolt: 0 },
  };
}

function scrolled(hand: Hand, fromMs: number, { durationMs, windowMs }: Reach): Hand {
  const last = Math.max(0, durationMs - windowMs);
  return { ...hand, fromMs: Math.min(last, Math.max(0, fromMs)) };
}

export function moveHand(hand: Hand, move: HandMove, reach: Reach): Hand {
  switch (move.to) {
    case 'scroll':
      return scrolled(hand, hand.fromMs + move.byMs, reach);
    case 'edge':
      return scrolled(hand, move.edge === 'start' ? 0 : reach.durationMs, reach);
    case 'lead':
      return { ...hand, lead: move.lead };
    case 'next-lead':
      return { ...hand, lead: neighbour(reach.leads, hand.lead, move.step), caliper: null };
    case 'zoom':
      return zoomed(hand, reach);
    case 'begin':
      return { ...hand, lead: move.lead, caliper: { from: move.point, to: move.point }, end: 'to' };
    case 'drag':
      return hand.caliper ? { ...hand, caliper: { ...hand.caliper, [hand.end]: move.point } } : hand;
    case 'let-go':
      return isClick(hand.caliper) ? { ...hand, caliper: null } : hand;
    case 'nudge':
      return hand.caliper
        ? { ...hand, caliper: moveEnd(hand.caliper, hand.end, move, reach.durationMs) }
        : hand;
    case 'measure':
      return { ...hand, caliper: measureHere(hand, reach), end: 'to' };
    case 'switch-end':
      return { ...hand, end: hand.end === 'to' ? 'from' : 'to' };
    case 'clear':
      return { ...hand, caliper: null };
  }
}

/** What is measured, or else what is in the middle, stays in view. */
function zoomed(hand: Hand, reach: Reach): Hand {
  const { caliper, fromMs, isZoomed } = hand;
  const middleMs = caliper ? (caliper.from.atMs + caliper.to.atMs) / 2 : fromMs + reach.windowMs / 2;
  const windowMs = isZoomed ? reach.windowMs * ZOOM : reach.windowMs / ZOOM;
  return scrolled({ ...hand, isZoomed: !isZoomed }, middleMs - windowMs / 2, { ...reach, windowMs });
}

function neighbour(leads: readonly LeadName[], lead: LeadName, step: 1 | -1): LeadName {
  const at = leads.indexOf(lead);
  return leads[Math.min(leads.length - 1, Math.max(0, at + step))] ?? lead;
}

/** Nothing was dragged: a click chooses the lead and measures nothing. */
function isClick(caliper: Caliper | null): boolean {
  return caliper !== null && caliper.from.atMs === caliper.to.atMs;
}
