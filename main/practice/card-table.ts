import type { DeviceState } from '../../domain/devices/events.ts';
import { attachedDevices } from '../store/queries/devices.ts';
import type { Store } from '../store/store.ts';
import type { DeckCard } from './people.ts';
import type { Practice } from './practice.ts';
import type { PracticeReader } from './reader.ts';
import { LOCAL } from './serve-device.ts';

/**
 * The deck of cards and the readers on which they can be laid. A reader belongs to whichever device is attached to
 * its port, so that attaching and moving devices can be practised too.
 */
export function cardTable(
  store: Store,
  readers: readonly PracticeReader[],
  deck: readonly DeckCard[],
): Pick<Practice, 'simulators' | 'layCard'> {
  const cards = deck.map(({ id, label }) => ({ id, label }));
  const readerOf = ({ attached, address }: DeviceState) =>
    attached && address.kind === 'tcp' && address.host === LOCAL
      ? readers.find((reader) => reader.port === address.port)
      : undefined;

  return {
    simulators: (seatId) =>
      attachedDevices(store.db).flatMap(({ id, state }) => {
        const reader = state.seatId === seatId ? readerOf(state) : undefined;
        return reader ? [{ deviceId: id, cards, cardOn: reader.cardOn() }] : [];
      }),
    layCard(deviceId, cardId) {
      const state = store.state<DeviceState>('device', deviceId);
      const reader = state && readerOf(state);
      const card = cardId === null ? null : deck.find((known) => known.id === cardId);
      if (!reader || card === undefined) return false;
      // A card lies in one place only.
      for (const other of readers) if (other !== reader && other.cardOn() === cardId) other.lay(null);
      reader.lay(card);
      return true;
    },
  };
}
