import { MOST_LISTED } from '../../contract/most-listed.ts';

/** Whether a list goes on beyond what is shown of it. */
export function isCut(count: number): boolean {
  return count >= MOST_LISTED;
}

/** How many a list holds, as far as the page can know. */
export function countWords(count: number, unit: string): string {
  return isCut(count) ? `至少 ${count} ${unit}` : `${count} ${unit}`;
}
