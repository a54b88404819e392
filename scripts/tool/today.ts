/** The day of this computer, 'YYYY-MM-DD': the centuries of two-digit years are taken from it. */
export function localToday(now = new Date()): string {
  const [year, month, day] = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
