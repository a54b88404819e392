import { type RestoreMessage, readNodeMessage } from './node-message.ts';
import type { NodeProcess } from './supervise-node.ts';

/**
 * Has a node of its own put a backup in the database's place; no node may have the data open.
 *
 * @returns the sentence of a refusal, or nothing when it is done
 */
export async function restoreWith<Port>(
  node: NodeProcess<Port>,
  order: RestoreMessage,
): Promise<string | undefined> {
  const refusal = await new Promise<string | undefined>((resolve) => {
    node.onMessage((message) => {
      const said = readNodeMessage(message);
      if (said?.type === 'restored') resolve(undefined);
      if (said?.type === 'refused') resolve(said.sentence);
    });
    node.onExit(() => resolve('后台服务意外停止，没有恢复；数据库文件和备份都在。请再试一次。'));
    node.post(order);
  });
  node.kill();
  return refusal;
}
