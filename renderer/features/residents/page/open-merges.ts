import { createKept } from '../../../client/kept.ts';

/** Two records that lie side by side, until it is decided whether they are one person's. */
export interface OpenMerge {
  readonly otherId: string;
  /** Which of the two is to stay. */
  readonly survivor: string;
  readonly reason: string;
}

/** By the id of the record whose page it is. */
const merges = createKept<OpenMerge>();

export const useOpenMerge = merges.useKept;

/** Lays another record beside it; the one that lies there already stays as it is. */
export function beginMerge(id: string, otherId: string): void {
  merges.update(id, (open) => (open?.otherId === otherId ? open : { otherId, survivor: id, reason: '' }));
}

export function changeMerge(id: string, part: Partial<OpenMerge>): void {
  merges.update(id, (open) => open && { ...open, ...part });
}

export function endMerge(id: string): void {
  merges.update(id, () => undefined);
}
