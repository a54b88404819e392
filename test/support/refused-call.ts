import { ORPCError } from '@orpc/server';

/** Why a call was refused: the rule's code and sentence, or the contract's own error. Throws when it was not. */
export async function refusalOfCall(work: Promise<unknown>): Promise<{ code: string; sentence: string }> {
  const error = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof ORPCError)) throw new Error(`not refused: ${String(error)}`);
  return error.code === 'REFUSED' ? error.data : { code: error.code, sentence: error.message };
}
