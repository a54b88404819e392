import type { Role } from '../../domain/staff/roles.ts';
import type { CallContext } from './base.ts';

/**
 * Passes on what the person who asked may still see: nothing while the seat is locked, the end after they left.
 *
 * @param isFor whether an item is for somebody who works in this role now
 */
export async function* whileSignedIn<Item>(
  { connection, services }: CallContext,
  items: AsyncIterable<Item>,
  isFor: (role: Role, item: Item) => boolean = () => true,
): AsyncGenerator<Item, void, void> {
  const token = connection.session?.token ?? '';
  for await (const item of items) {
    const session = services.sessions.find(token);
    if (!session) return;
    if (!session.locked && isFor(session.role, item)) yield item;
  }
}
