import { useQuery } from '@tanstack/react-query';
import { orpc } from './query.ts';

const HOUR_MS = 3_600_000;

/** Doctors, nurses and the others by id. */
export function useStaff() {
  return useQuery(orpc.staff.directory.queryOptions({ staleTime: HOUR_MS }));
}

/** A member of staff by name; the id while the names are on their way, and for who has left. */
export function useStaffName(): (staffId: string) => string {
  const { data } = useStaff();
  return (staffId) => data?.find(({ id }) => id === staffId)?.name ?? staffId;
}
