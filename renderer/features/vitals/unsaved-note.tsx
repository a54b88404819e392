import { faultOf } from '../../client/errors.ts';
import { useNode } from '../../client/node-store.ts';
import { Sentence } from '../../ui/sentence.tsx';

interface UnsavedNoteProps {
  /** What the last attempt to save threw. */
  readonly error: unknown;
  /** An attempt got no answer. */
  readonly wasTried: boolean;
}

/** Why the values are not saved yet, and that they are kept. */
export function UnsavedNote({ error, wasTried }: UnsavedNoteProps) {
  const isOnline = useNode(({ connection }) => connection.is === 'online');
  if (wasTried && isOnline) {
    return (
      <Sentence tone="warn">
        连接已恢复，这组测量还没有确认保存。请核对后按 Ctrl+Enter 保存；即使中断前已保存，也不会重复。
      </Sentence>
    );
  }
  if (!isOnline) {
    return (
      <Sentence tone="warn">
        连接中断，现在不能保存。可以继续测量和填写，内容都留在这里；恢复连接后再按 Ctrl+Enter 保存。
      </Sentence>
    );
  }
  if (error === null || error === undefined) return null;
  return <Sentence tone="danger">{faultOf(error).sentence}</Sentence>;
}
