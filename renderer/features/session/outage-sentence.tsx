import { reconnect } from '../../client/node.ts';
import { useNode } from '../../client/node-store.ts';
import { Button } from '../../ui/plain/button.tsx';
import { Sentence } from '../../ui/sentence.tsx';

/** Says, where the frame's banner is not in sight, that the node is out of reach. */
export function OutageSentence() {
  const isOffline = useNode(({ connection }) => connection.is === 'offline');
  if (!isOffline) return null;
  return (
    <Sentence tone="warn">
      与服务器的连接中断，正在自动重新连接。
      <Button kind="link" onClick={reconnect}>
        立即重试
      </Button>
    </Sentence>
  );
}
