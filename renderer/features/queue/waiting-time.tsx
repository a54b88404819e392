import { useNow } from '../../ui/use-now.ts';
import { durationText } from './words.ts';

/** How long it has lasted since then; keeps counting. @param sinceMs Unix ms */
export function WaitingTime({ sinceMs }: { readonly sinceMs: number }) {
  const ms = useNow() - sinceMs;
  return <>{ms < 60_000 ? '刚刚' : durationText(ms)}</>;
}
