/** One verb of the technician's tool. */
export interface Verb {
  readonly name: string;
  /** Its arguments, for the help. */
  readonly usage: string;
  /** What it does, for the help. */
  readonly summary: string;
  /** Prints what it finds; throws `ToolFault` for what the caller has to know instead. */
  run(args: readonly string[]): Promise<void> | void;
}

/** Why the tool could not do what it was asked, in a sentence for the technician. */
export class ToolFault extends Error {
  readonly sentence: string;

  constructor(sentence: string) {
    super(sentence);
    this.sentence = sentence;
  }
}

/** The only argument of a verb. Options are the verb's own business. */
export function onlyArgument(args: readonly string[], usage: string): string {
  const [argument, ...others] = args[0] === '--' ? args.slice(1) : args;
  if (argument === undefined || others.length > 0) throw new ToolFault(`用法：${usage}`);
  return argument;
}
