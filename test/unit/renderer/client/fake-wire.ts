import type { ClientContext, ClientLink } from '@orpc/client';
import { closing, type Wire } from '../../../../renderer/client/wire.ts';

/** A wire without a network: closes when told to, answers with the given link. */
export function fakeWire(link: ClientLink<ClientContext> = { call: async () => 'answer' }): Wire {
  const { closed, onClose } = closing();
  return { link, onClose, close: closed };
}
