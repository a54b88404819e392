const UNITS = ['字节', 'KB', 'MB', 'GB', 'TB'] as const;

/** `3.4 GB`, in steps of 1024 as the operating system shows it. */
export function sizeText(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const text = unit === 0 || value >= 100 ? Math.round(value).toString() : value.toFixed(1);
  return `${text} ${UNITS[unit]}`;
}
