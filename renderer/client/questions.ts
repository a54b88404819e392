/** What questions to the node threw. They change nothing: nobody need wonder whether something was saved. */
const thrownByQuestions = new WeakSet<object>();

export function noteQuestion(error: unknown): void {
  if (typeof error === 'object' && error !== null) thrownByQuestions.add(error);
}

export function isOfQuestion(error: object): boolean {
  return thrownByQuestions.has(error);
}
