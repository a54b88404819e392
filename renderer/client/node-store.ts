import { create } from 'zustand';
import type { Session, Status } from '../../contract/session.ts';
import type { ConnectionState } from './connector.ts';
import { sessionToken } from './session-token.ts';

interface NodeState {
  readonly connection: ConnectionState;
  /** What the node says of itself; undefined until it was reached once. */
  readonly status: Status | undefined;
  readonly session: Session | undefined;
  /** Why the last session ended, to be said on the log-in page. */
  readonly endedSentence: string | undefined;
}

/** What this page knows of the node: is it reachable, what is it, who is signed in. */
export const useNode = create<NodeState>(() => ({
  connection: { is: 'connecting' },
  status: undefined,
  session: undefined,
  endedSentence: undefined,
}));

let lastStaffId: string | undefined;

/** Takes over a session that the node has just granted or described anew. */
export function enterSession(session: Session): void {
  // Whoever comes after somebody else starts at home; the same person goes on where they were.
  const { staffId } = session.person;
  if (lastStaffId !== undefined && lastStaffId !== staffId) history.replaceState(null, '', '/');
  lastStaffId = staffId;
  sessionToken.write(session.token);
  useNode.setState({ session, endedSentence: undefined });
}

/** Forgets the session. @param sentence why, when it was not the person's own wish */
export function leaveSession(sentence?: string): void {
  sessionToken.write(undefined);
  useNode.setState({ session: undefined, endedSentence: sentence });
}

/** The seat was locked: by its person, or because it was left alone. */
export function markLocked(): void {
  useNode.setState(({ session }) => ({ session: session && { ...session, locked: true } }));
}
