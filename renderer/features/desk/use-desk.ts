import { create } from 'zustand';
import { useNode } from '../../client/node-store.ts';
import { type DeskState, emptyDesk } from './desk-state.ts';

/** What lies on this seat's desk. Outside the page, so that looking elsewhere loses nothing that was typed. */
export const useDesk = create<DeskState>(() => emptyDesk);

export function stepDesk(step: (state: DeskState) => DeskState): void {
  useDesk.setState(step);
}

// The next person at this seat must not find what the last one had open.
let owner = useNode.getState().session?.person.staffId;
useNode.subscribe(({ session }) => {
  const staffId = session?.person.staffId;
  if (staffId === owner) return;
  owner = staffId;
  useDesk.setState(emptyDesk);
});
