import { z } from 'zod';
import type { Workstation } from './workstation.ts';

type Port = Parameters<Workstation['acceptPort']>[0];

const startSchema = z.object({
  type: z.literal('start'),
  config: z.object({
    dataDir: z.string(),
    practice: z.boolean(),
    storeKeyHex: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
});

/** The wire to Electron's main process: it starts the node and hands over the window's port, nothing more. */
export interface ShellPort {
  readonly started: Promise<z.infer<typeof startSchema>['config']>;
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
  const started = new Promise<z.infer<typeof startSchema>['config']>((resolve) => {
    parent.on('message', ({ data, ports }) => {
      const start = startSchema.safeParse(data);
      if (start.success) resolve(start.data.config);
      for (const port of ports) deliver(port);
    });
  });
  return {
    started,
    onPort(listener) {
      deliver = listener;
      for (const port of waiting.splice(0)) listener(port);
    },
    post: (message) => parent.postMessage(message),
  };
}
