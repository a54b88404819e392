import { useEffect, useRef, useState } from 'react';
import { node } from '../../client/node.ts';

export type Verification =
  | { readonly is: 'idle' }
  | { readonly is: 'running'; readonly checked: number }
  | {
      readonly is: 'done';
      readonly entries: number;
      readonly subjects: number;
      readonly difference: { readonly where: string; readonly what: string } | null;
    }
  | { readonly is: 'failed'; readonly error: unknown };

/** Walks every chain and refolds every record, on the node; stops when the page is left. */
export function useVerify(): { readonly verification: Verification; readonly start: () => void } {
  const [verification, setVerification] = useState<Verification>({ is: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function run(signal: AbortSignal): Promise<void> {
    setVerification({ is: 'running', checked: 0 });
    try {
      for await (const event of await node.node.verify(undefined, { signal })) {
        if (event.type === 'progress') setVerification({ is: 'running', checked: event.checked });
        else setVerification({ is: 'done', ...event });
      }
    } catch (error) {
      if (!signal.aborted) setVerification({ is: 'failed', error });
    }
  }

  function start(): void {
    running.current?.abort();
    running.current = new AbortController();
    void run(running.current.signal);
  }

  return { verification, start };
}
