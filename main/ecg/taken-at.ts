import { takenAtSchema } from '../../domain/ecg/record/fields.ts';

/** A file's time as an entry keeps it; null where the file says none, or one that cannot be. */
export function takenAtOf(startedAt: string | null): string | null {
  return takenAtSchema.safeParse(startedAt).data ?? null;
}
