import { useNode } from './node-store.ts';

/** Runs `forget` when another person takes the seat, or nobody: they must not find what the last one had open. */
export function onNextPerson(forget: () => void): void {
  let owner = useNode.getState().session?.person.staffId;
  useNode.subscribe(({ session }) => {
    const staffId = session?.person.staffId;
    if (staffId === owner) return;
    owner = staffId;
    forget();
  });
}
