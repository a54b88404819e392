import { type Stamp, stampMs } from '../../../../domain/journal/hybrid-clock.ts';
import { momentText } from './moment-text.ts';

/** When an entry was written, `2026-11-02 07:30`. */
export function stampTime(at: Stamp): string {
  return momentText(stampMs(at));
}
