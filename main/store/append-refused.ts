/** A draft that its own schema or the catalogue refuses. A programming error or hostile input: nothing is written. */
export class AppendRefused extends Error {
  readonly kind: string;
  readonly problems: readonly string[];

  constructor(kind: string, problems: readonly string[]) {
    super(`${kind} refused: ${problems.join('; ')}`);
    this.name = 'AppendRefused';
    this.kind = kind;
    this.problems = problems;
  }
}
