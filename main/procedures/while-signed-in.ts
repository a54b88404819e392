import type { CallContext } from './base.ts';

/** Passes on what the person who asked may still see: nothing while the seat is locked, the end after they left. */
export async function* whileSignedIn<Item>(
  { connection, services }: CallContext,
  items: AsyncIterable<Item>,
): AsyncGenerator<Item, void, void> {
  const token = connection.session?.token ?? '';
  for await (const item of items) {
    const session = services.sessions.find(token);
    if (!session) return;
    if (!session.locked) yield item;
  }
}
