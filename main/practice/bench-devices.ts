import type { BenchDevice } from './vitals-bench.ts';

/** What stands on the practice nurse's table. */
export const benchDevices: readonly BenchDevice[] = [];
