import { create } from 'zustand';
import { onNextPerson } from '../../client/next-person.ts';
import { type DeskState, emptyDesk } from './desk-state.ts';

/** What lies on this seat's desk. Outside the page, so that looking elsewhere loses nothing that was typed. */
export const useDesk = create<DeskState>(() => emptyDesk);

export function stepDesk(step: (state: DeskState) => DeskState): void {
  useDesk.setState(step);
}

onNextPerson(() => useDesk.setState(emptyDesk));
