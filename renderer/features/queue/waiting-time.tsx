import { useNow } from '../../ui/use-now.ts';
import { durationText } from './words.ts';

/** How long it has lasted since then; keeps counting. @param sinceMs Unix ms */
export function WaitingTime({ sinceMs }: { readonly sinceMs: number }) {
  return <>{durationText(useNow() - sinceMs)}</>;
}
