import { ORPCError } from '@orpc/server';
import { StoreRefusal } from '../store/refusal.ts';
import type { CallContext } from './base.ts';

/** What the library of the contract calls an answer that does not fit its own schema: a defect of ours. */
const DEFECTS: ReadonlySet<string> = new Set(['INTERNAL_SERVER_ERROR', 'EVENT_ITERATOR_VALIDATION_FAILED']);

/** What is thrown, as an error of the contract: what nobody foresaw becomes INTERNAL, its stack stays in the log. */
export function answerTo(
  error: unknown,
  { services: { log } }: CallContext,
  path: string,
): ORPCError<string, unknown> {
  if (error instanceof ORPCError && !DEFECTS.has(error.code)) return error;
  if (error instanceof StoreRefusal) {
    log.write('store-refused', { code: error.code, path });
    return new ORPCError('STORE', {
      message: error.sentence,
      data: { code: error.code, sentence: error.sentence },
    });
  }
  const reference = log.error(`call ${path}`, error);
  // It may have broken after the save, when only the answer was left to make.
  const message = `程序出错，不能确定这次操作是否已保存；之前的记录都在。请先核对再决定是否重做，并把编号 ${reference} 告诉管理员。`;
  return new ORPCError('INTERNAL', { message, data: { reference } });
}

/** What a procedure gives. Of a stream the errors are answered too: it may break long after the call has returned. */
export function answering<Output>(output: Output, answer: (error: unknown) => unknown): Output {
  return isStream(output) ? (watched(output, answer) as Output) : output;
}

function isStream(output: unknown): output is AsyncIterator<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output && 'next' in output;
}

function watched(
  stream: AsyncIterator<unknown>,
  answer: (error: unknown) => unknown,
): AsyncIterableIterator<unknown> {
  return {
    async next() {
      try {
        return await stream.next();
      } catch (error) {
        throw answer(error);
      }
    },
    return: async (value) => (await stream.return?.(value)) ?? { done: true, value },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
