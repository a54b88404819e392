import type { Actor } from '../domain/journal/index.ts';

/** What the node does by itself. */
export const NODE_ACTOR: Actor = { staffId: 'node', role: 'node', seatId: 'node' };
