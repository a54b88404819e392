import { useState } from 'react';
import { type Fault, faultOf } from './errors.ts';

interface Attempt {
  readonly busy: boolean;
  /** Why the last attempt failed. */
  readonly fault: Fault | undefined;
  /** Runs an action, one at a time. */
  readonly attempt: (action: () => Promise<void>, onFault?: () => void) => void;
}

/** One thing a person asks for on a page before log-in: is it under way, did it fail. */
export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault>();

  async function run(action: () => Promise<void>, onFault?: () => void): Promise<void> {
    setBusy(true);
    setFault(undefined);
    try {
      await action();
    } catch (error) {
      setFault(faultOf(error));
      onFault?.();
    } finally {
      setBusy(false);
    }
  }

  return { busy, fault, attempt: (action, onFault) => void (busy || run(action, onFault)) };
}

/** What a fault says about one field of a form. */
export function fieldSentence(fault: Fault | undefined, field: string): string | undefined {
  return fault?.fields.find((entry) => entry.field === field)?.sentence;
}
