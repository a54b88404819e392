import { z } from 'zod';
import type { Workstation } from './workstation.ts';

type Port = Parameters<Workstation['acceptPort']>[0];

const config = z.object({
  dataDir: z.string(),
  practice: z.boolean(),
  storeKeyHex: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});

const orderSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), config }),
  /** Put this backup in the database's place, and nothing else. */
  z.object({ type: z.literal('restore'), config, backup: z.string().max(100) }),
]);

export type ShellOrder = z.infer<typeof orderSchema>;

/** The wire to Electron's main process: it says what the node is to do and hands over the window's port, nothing more. */
export interface ShellPort {
  readonly order: Promise<ShellOrder>;
  readonly onPort: (listener: (port: Port) => void) => void;
  readonly post: (message: unknown) => void;
}

interface ParentPort {
  on(
    event: 'message',
    listener: (message: { readonly data: unknown; readonly ports: readonly Port[] }) => void,
  ): void;
  postMessage(message: unknown): void;
}

/** The shell's port, or undefined when plain Node runs us. `process.parentPort` exists only in a utilityProcess. */
export function shellPort(): ShellPort | undefined {
  const parent = (process as { parentPort?: ParentPort }).parentPort;
  if (!parent) return undefined;
  const waiting: Port[] = [];
  let deliver = (port: Port): void => {
    waiting.push(port);
  };
  const order = new Promise<ShellOrder>((resolve) => {
    parent.on('message', ({ data, ports }) => {
      const read = orderSchema.safeParse(data);
      if (read.success) resolve(read.data);
      for (const port of ports) deliver(port);
    });
  });
  return {
    order,
    onPort(listener) {
      deliver = listener;
      for (const port of waiting.splice(0)) listener(port);
    },
    post: (message) => parent.postMessage(message),
  };
}
