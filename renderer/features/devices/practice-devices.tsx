import { PracticeBench } from './practice-bench.tsx';
import { PracticeReader } from './practice-reader.tsx';

/** Practice: everything simulated that stands at this seat. */
export function PracticeDevices() {
  return (
    <>
      <PracticeBench />
      <PracticeReader />
    </>
  );
}
