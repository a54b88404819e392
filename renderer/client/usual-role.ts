import type { Person, Session } from '../../contract/session.ts';
import type { Role } from '../../domain/staff/roles.ts';
import { node } from './node.ts';
import { enterSession } from './node-store.ts';

const PREFIX = 'role ';
/** Where the browser keeps nothing, until the page is closed. */
const kept = new Map<string, string>();

/** What a person last worked as at this computer; undefined when they have to be asked. */
export function usualRole({ staffId, roles }: Pick<Person, 'staffId' | 'roles'>): Role | undefined {
  if (roles.length === 1) return roles[0];
  const role = kept.get(staffId) ?? read(staffId);
  return roles.find((each) => each === role);
}

function read(staffId: string): string | null {
  try {
    return localStorage.getItem(PREFIX + staffId);
  } catch {
    return null;
  }
}

function keep({ staffId, role }: Person): void {
  kept.set(staffId, role);
  try {
    localStorage.setItem(PREFIX + staffId, role);
  } catch {}
}

/** Enters a session in the role that the person chose, which is their usual one at this computer from now on. */
export function enterAsChosen(session: Session): void {
  keep(session.person);
  enterSession(session);
}

/** Enters a session that was begun without saying as what, in the person's usual role where there is one. */
export async function enterAsUsual(session: Session): Promise<void> {
  const { person } = session;
  const role = usualRole(person);
  // Who has to choose a password first may do nothing else.
  const mayChange = role !== undefined && role !== person.role && !person.mustChangePassword;
  enterSession(mayChange ? await node.session.changeRole({ role }) : session);
}
