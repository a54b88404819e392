/** For screens that the whole waiting room sees. Characters are counted as people do, rare ones included. */
const characters = (text: string): readonly string[] => [...text.trim()];

/** Keeps some characters at both ends; a text too short to hide anything behind them is hidden whole. */
function hideMiddle(all: readonly string[], first: number, last: number): string {
  const hidden = all.length - first - last;
  if (hidden <= 0) return '*'.repeat(all.length);
  return all.slice(0, first).join('') + '*'.repeat(hidden) + all.slice(all.length - last).join('');
}

/** At most this many stars, so that a long name does not give its length away or break the screen. */
const MOST_STARS = 3;

/** 李伟 → 李*, 张三丰 → 张*丰; a single character is hidden whole. */
export function maskName(name: string): string {
  const all = characters(name);
  const first = all[0];
  const last = all.at(-1);
  if (first === undefined || last === undefined) return '';
  if (all.length === 1) return '*';
  if (all.length === 2) return `${first}*`;
  return first + '*'.repeat(Math.min(all.length - 2, MOST_STARS)) + last;
}

/** Keeps three leading and four trailing characters of a card's number (two trailing of a shorter one's). */
export function maskIdNumber(number: string): string {
  const all = characters(number);
  return all.length >= 15 ? hideMiddle(all, 3, 4) : hideMiddle(all, 0, 2);
}
