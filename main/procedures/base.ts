import { implement, ORPCError } from '@orpc/server';
import type { ProcedureMeta } from '../../contract/base.ts';
import { contract } from '../../contract/index.ts';
import type { Actor } from '../../domain/journal/index.ts';
import type { Connection } from '../serve/connection.ts';
import type { Services } from '../services.ts';
import { StoreRefusal } from '../store/refusal.ts';
import { authorise } from './authorise.ts';

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
  return new ORPCError('NOT_FOUND', { message: '没有找到这条记录。' });
}

/** The contract's implementer: every procedure goes through the error translation and the authorisation. */
export const os = implement(contract)
  .$context<CallContext>()
  .use(async ({ context, next, path }) => {
    try {
      return await next();
    } catch (error) {
      if (error instanceof ORPCError) throw error;
      if (error instanceof StoreRefusal) {
        context.services.log.write('store-refused', { code: error.code, path: path.join('.') });
        const data = { code: error.code, sentence: error.sentence };
        throw new ORPCError('STORE', { message: error.sentence, data });
      }
      const reference = context.services.log.error(`call ${path.join('.')}`, error);
      const message = `程序出错，这次操作没有保存。请记下编号 ${reference} 并告诉管理员。`;
      throw new ORPCError('INTERNAL', { message, data: { reference } });
    }
  })
  .use(({ context, next, procedure }) => {
    const { access } = procedure['~orpc'].meta as ProcedureMeta;
    return next({ context: { actor: authorise(access, context) } satisfies SignedIn });
  });
