import type { Subject } from '../../domain/journal/index.ts';

/** A subject that the entries of one transaction touch: folded in memory, written once. */
export interface Touched {
  readonly type: string;
  readonly id: string;
  readonly no: number | undefined;
  readonly before: unknown;
  value: unknown;
  lastAt: string;
  lastPlace: number;
  lastLog: string;
  needsUpgrade: boolean;
  /** An entry arrived that belongs before one already folded. */
  late: boolean;
}

/** The subjects of one transaction in the order in which they were first touched. */
export function touchedSubjects(touch: (type: string, id: string) => Touched) {
  const byType = new Map<string, Map<string, Touched>>();
  const all: Touched[] = [];
  return {
    all,
    of({ type, id }: Subject): Touched {
      const known = byType.get(type)?.get(id);
      if (known) return known;
      const subject = touch(type, id);
      all.push(subject);
      byType.set(type, (byType.get(type) ?? new Map<string, Touched>()).set(id, subject));
      return subject;
    },
  };
}
