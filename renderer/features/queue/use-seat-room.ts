import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Room } from '../../../domain/clinic/events.ts';
import { useNode } from '../../client/node-store.ts';
import { orpc } from '../../client/query.ts';

export interface SeatRoom {
  /** The room in which this seat works; undefined until somebody has said so. */
  readonly room: Room | undefined;
  /** All rooms, those for this work first. */
  readonly rooms: readonly Room[];
  readonly isPending: boolean;
  readonly error: unknown;
  readonly reload: () => void;
  readonly choose: (roomId: string) => void;
}

/**
 * The room of this seat for one kind of work: as chosen here before, else the seat's own room if it is of that kind.
 *
 * @param kinds the kinds of room for this work; the first names the choice
 */
export function useSeatRoom(kinds: readonly [Room['kind'], ...Room['kind'][]]): SeatRoom {
  const seat = useNode(({ session }) => session?.seat);
  const key = `room ${seat?.id} ${kinds[0]}`;
  const [chosen, setChosen] = useState(() => remembered(key));
  const { data = [], isPending, error, refetch } = useQuery(orpc.seats.rooms.queryOptions());
  const suits = (room: Room) => kinds.includes(room.kind);
  const own = data.find((room) => room.id === seat?.roomId && suits(room));
  return {
    room: data.find(({ id }) => id === chosen) ?? own,
    rooms: [...data.filter(suits), ...data.filter((room) => !suits(room))],
    isPending,
    error,
    reload: () => void refetch(),
    choose: (roomId) => {
      setChosen(roomId);
      remember(key, roomId);
    },
  };
}

function remembered(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** A browser that forbids storage only asks again next time. */
function remember(key: string, roomId: string): void {
  try {
    localStorage.setItem(key, roomId);
  } catch {}
}
