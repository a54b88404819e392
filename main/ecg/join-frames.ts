import type { EcgSignalFrame } from '../../drivers/ecg-signal.ts';
import { joinSamples } from './join-samples.ts';

/**
 * Joins frames that follow each other until they last `atLeastMs`: what a page costs is its wake-ups, not the bytes. A
 * gap or an electrode that came off is told at once.
 */
export interface FrameJoiner {
  readonly push: (frame: EcgSignalFrame) => readonly EcgSignalFrame[];
}

export function createFrameJoiner(rateHz: number, atLeastMs: number): FrameJoiner {
  const enough = Math.max(1, Math.floor((rateHz * atLeastMs) / 1000));
  let waiting: EcgSignalFrame[] = [];
  let held = 0;

  const flush = (): readonly EcgSignalFrame[] => {
    const joined = joinFrames(waiting);
    waiting = [];
    held = 0;
    return joined ? [joined] : [];
  };
  return {
    push(frame) {
      const last = waiting.at(-1);
      const before = last && !follows(last, frame) ? flush() : [];
      waiting.push(frame);
      held += frame.count;
      return held >= enough ? [...before, ...flush()] : before;
    },
  };
}

function follows(before: EcgSignalFrame, frame: EcgSignalFrame): boolean {
  return (
    frame.firstSample === before.firstSample + before.count &&
    frame.contact.every((contact, at) => contact === before.contact[at])
  );
}

/** One frame of several without a gap between them; undefined of none. */
function joinFrames(frames: readonly EcgSignalFrame[]): EcgSignalFrame | undefined {
  const [first, ...rest] = frames;
  if (!first || rest.length === 0) return first;
  return { ...first, ...joinSamples(frames, first.contact.length) };
}
