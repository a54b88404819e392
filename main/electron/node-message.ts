import { z } from 'zod';
import type { LaunchOptions } from './launch-options.ts';

type NodeConfig = LaunchOptions & { readonly storeKeyHex?: string };

/** The first message the shell posts to the node; a port follows later with `{ type: 'connect' }`. */
export interface StartMessage {
  readonly type: 'start';
  readonly config: NodeConfig;
}

/** Posted in its place to a node that is only to put a backup in the database's place. */
export interface RestoreMessage {
  readonly type: 'restore';
  readonly config: NodeConfig;
  /** Name within the `backups` directory. */
  readonly backup: string;
}

const nodeMessage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  /** The store is being made ready for a newer program. */
  z.object({ type: z.literal('rebuilding'), percent: z.int().min(0).max(100) }),
  z.object({
    type: z.literal('refused'),
    code: z.string().max(100),
    sentence: z.string().max(1000),
    /** The newest backup, where restoring it is the way out. */
    backup: z.string().max(100).optional(),
  }),
  z.object({ type: z.literal('restored') }),
]);

export type NodeMessage = z.infer<typeof nodeMessage>;

/** What the node said to the shell, or nothing when it is no message we know. */
export function readNodeMessage(message: unknown): NodeMessage | undefined {
  return nodeMessage.safeParse(message).data;
}
