import { z } from 'zod';
import type { LaunchOptions } from './launch-options.ts';

/** The first message the shell posts to the node; a port follows later with `{ type: 'connect' }`. */
export interface StartMessage {
  readonly type: 'start';
  readonly config: LaunchOptions & { readonly storeKeyHex?: string };
}

const nodeMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  /** The store is being made ready for a newer program. */
  z.object({ type: z.literal('rebuilding'), percent: z.int().min(0).max(100) }),
  z.object({ type: z.literal('refused'), code: z.string().max(100), sentence: z.string().max(1000) }),
]);

export type NodeMessage = z.infer<typeof nodeMessage>;

/** What the node said to the shell, or nothing when it is no message we know. */
export function readNodeMessage(message: unknown): NodeMessage | undefined {
  return nodeMessage.safeParse(message).data;
}
