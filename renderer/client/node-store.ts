import { create } from 'zustand';
import type { Session, Status } from '../../contract/session.ts';
import type { ConnectionState } from './connector.ts';
import { sessionToken } from './session-token.ts';

interface NodeState {
  readonly connection: ConnectionState;
  /** What the node says of itself; undefined until it was reached once. */
  readonly status: Status | undefined;
  readonly session: Session | undefined;
  /** The node ended the session: the desk is kept, covered, until its person signs in again. */
  readonly isSessionOver: boolean;
  /** Why it ended, for the log-in page or the cover. */
  readonly endedSentence: string | undefined;
}

/** What this page knows of the node: is it reachable, what is it, who is signed in. */
export const useNode = create<NodeState>(() => ({
  connection: { is: 'connecting' },
  status: undefined,
  session: undefined,
  isSessionOver: false,
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
  useNode.setState({ session, isSessionOver: false, endedSentence: undefined });
}

/** The person left. */
export function leaveSession(): void {
  sessionToken.write(undefined);
  history.replaceState(null, '', '/');
  useNode.setState({ session: undefined, isSessionOver: false, endedSentence: undefined });
}

/** The node ended the session, or knows it no longer: what was typed stays under cover for the same person. */
export function loseSession(sentence: string): void {
  sessionToken.write(undefined);
  useNode.setState(({ session }) => ({
    session: session && { ...session, locked: true },
    isSessionOver: session !== undefined,
    endedSentence: sentence,
  }));
}

/** The seat was locked: by its person, or because it was left alone. */
export function markLocked(): void {
  useNode.setState(({ session }) => ({ session: session && { ...session, locked: true } }));
}
