import { recordClosureCodes } from '../codes/record-closure.ts';
import type { Closure } from './events.ts';

/** Why, when and where to, without the reason: `迁出，2026-11-02，三元区列东街道`. */
export function closureText({ cause, on, place }: Closure): string {
  return [recordClosureCodes.label(cause), on, ...(place === null ? [] : [place])].join('，');
}
