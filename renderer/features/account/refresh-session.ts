import { node } from '../../client/node.ts';
import { enterSession, useNode } from '../../client/node-store.ts';

/** Asks the node for the session as it is now, after something about its person changed. */
export async function refreshSession(): Promise<void> {
  const token = useNode.getState().session?.token;
  if (token !== undefined) enterSession(await node.session.resume({ token }));
}
