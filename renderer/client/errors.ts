import { ORPCError } from '@orpc/client';
import { OfflineError } from './offline-error.ts';
import { isOfQuestion } from './questions.ts';

/** Something went wrong, in words for the person at the seat. */
export interface Fault {
  /** For programs: `OFFLINE`, `NOT_SIGNED_IN`, a rule's own code … */
  readonly code: string;
  readonly sentence: string;
  /** What to say beside single fields of a form. */
  readonly fields: readonly { readonly field: string; readonly sentence: string }[];
  /** The record that stands in the way, when the rule named one. */
  readonly subjectId: string | undefined;
}

const OFFLINE = '与服务器的连接中断，这次操作没有进行。正在自动重新连接，请稍后再试。';
const INTERRUPTED = '连接在操作过程中中断，不能确定是否已保存。恢复连接后请先核对，再决定是否重做。';
const UNEXPECTED = '界面出错，这次操作可能没有完成。请重试；若再次出现，请告诉管理员。';

/** Turns whatever was thrown into a fault that can be shown. Never throws itself. */
export function faultOf(thrown: unknown): Fault {
  if (thrown instanceof OfflineError) return fault('OFFLINE', thrown.sent ? INTERRUPTED : OFFLINE);
  if (thrown instanceof ORPCError) return answeredFault(thrown);
  return fault('UNEXPECTED', UNEXPECTED);
}

/** The seat's own trouble (no connection, no session), which the frame shows already. */
export function isSeatTrouble(thrown: unknown): boolean {
  return ['OFFLINE', 'NOT_SIGNED_IN', 'LOCKED'].includes(faultOf(thrown).code);
}

function answeredFault(error: ORPCError<string, unknown>): Fault {
  const data = recordOf(error.data);
  switch (error.code) {
    case 'REFUSED':
    case 'STORE':
      return {
        code: textOf(data.code) ?? error.code,
        sentence: textOf(data.sentence) ?? error.message,
        fields: Array.isArray(data.fields) ? data.fields.flatMap(fieldOf) : [],
        subjectId: textOf(data.subjectId),
      };
    case 'INTERNAL':
      return fault('INTERNAL', internalSentence(textOf(data.reference), isOfQuestion(error)));
    case 'BAD_REQUEST':
      return fault('BAD_REQUEST', '填写的内容不符合要求，没有保存。请检查后再试。');
    case 'NOT_SIGNED_IN':
    case 'LOCKED':
    case 'FORBIDDEN':
    case 'NOT_FOUND':
      return fault(error.code, error.message);
    default:
      return fault(error.code, internalSentence(undefined, isOfQuestion(error)));
  }
}

function internalSentence(reference: string | undefined, isQuestion: boolean): string {
  const call = reference ? `请记下编号 ${reference} 并告诉管理员。` : '请告诉管理员。';
  if (isQuestion) return `服务器出错，内容没有载入，已保存的记录都在。请重试；仍不行时${call}`;
  return `服务器出错，不能确定这次操作是否已保存，之前的记录都在。请先核对再决定是否重做。${call}`;
}

function fault(code: string, sentence: string): Fault {
  return { code, sentence, fields: [], subjectId: undefined };
}

function fieldOf(value: unknown): Fault['fields'] {
  const { field, sentence } = recordOf(value);
  return typeof field === 'string' && typeof sentence === 'string' ? [{ field, sentence }] : [];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
