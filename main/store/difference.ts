/** The first difference between what the store says and what its journal proves. `what` is for a person. */
export type Difference =
  | { readonly where: 'chain'; readonly log: string; readonly seq: number; readonly what: string }
  | { readonly where: 'subject'; readonly type: string; readonly id: string; readonly what: string }
  | { readonly where: 'table'; readonly table: string; readonly what: string }
  | { readonly where: 'file'; readonly what: string };

/** A check that pauses after each piece of work, so that its caller can let others in between. */
export type Check = Generator<undefined, Difference | undefined>;

export interface Tally {
  entries: number;
  subjects: number;
}
