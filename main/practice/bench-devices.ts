import { benchBloodPressure } from './bench-blood-pressure.ts';
import { benchEcg } from './bench-ecg.ts';
import { benchGlucose } from './bench-glucose.ts';
import { benchOximeter } from './bench-oximeter.ts';
import { benchScale } from './bench-scale.ts';
import type { BenchDevice } from './vitals-bench.ts';

/** What stands on the practice nurse's table. Nothing measures until the trainee says so. */
export const benchDevices: readonly BenchDevice[] = [
  benchBloodPressure,
  benchOximeter,
  benchGlucose,
  benchScale,
  benchEcg,
];
