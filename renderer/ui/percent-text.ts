/** 75.0 % as people write it: 75%. */
export const percentText = (percent: number | null): string => (percent === null ? '—' : `${percent}%`);
