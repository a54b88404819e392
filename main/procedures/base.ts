import { implement, ORPCError } from '@orpc/server';
import { errors, type ProcedureMeta } from '../../contract/base.ts';
import { contract } from '../../contract/index.ts';
import type { Actor } from '../../domain/journal/index.ts';
import type { Connection } from '../serve/connection.ts';
import type { Services } from '../services.ts';
import { authorise } from './authorise.ts';
import { answering, answerTo } from './unexpected.ts';

export interface CallContext {
  readonly connection: Connection;
  readonly services: Services;
}

/** Who acts: from the connection's session, never from the message. */
export interface SignedIn {
  readonly actor: Actor;
}

/** A rule's no, as the contract's REFUSED error. */
export function refused(
  code: string,
  sentence: string,
  more: RefusalDetail = {},
): ORPCError<string, unknown> {
  return new ORPCError('REFUSED', { message: sentence, data: { code, sentence, ...more } });
}

interface RefusalDetail {
  readonly fields?: readonly { readonly field: string; readonly sentence: string }[];
  readonly subjectId?: string;
}

export function notFound(): ORPCError<string, unknown> {
  return new ORPCError('NOT_FOUND', errors.NOT_FOUND);
}

/** The contract's implementer: every procedure goes through the error translation and the authorisation. */
export const os = implement(contract)
  .$context<CallContext>()
  .use(async ({ context, path, signal, next }) => {
    // After its caller has left, a stream ends with an error that means nothing.
    const answer = (error: unknown) => (signal?.aborted ? error : answerTo(error, context, path.join('.')));
    try {
      const { output, ...result } = await next();
      return { ...result, output: answering(output, answer) };
    } catch (error) {
      throw answer(error);
    }
  })
  .use(({ context, next, procedure }) => {
    const { access } = procedure['~orpc'].meta as ProcedureMeta;
    return next({ context: { actor: authorise(access, context) } satisfies SignedIn });
  });
