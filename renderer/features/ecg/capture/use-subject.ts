import { useLocation, useSearch } from 'wouter';
import { capturePath } from '../ecg-path.ts';

/** Whose ECG is taken: in the page's address, so that it outlives a reload. */
export function useSubject() {
  const search = new URLSearchParams(useSearch());
  const [, navigate] = useLocation();
  return {
    residentId: search.get('resident') ?? undefined,
    visitId: search.get('visit') ?? undefined,
    choose: (residentId: string, visitId?: string) =>
      navigate(capturePath(residentId, visitId), { replace: true }),
  };
}
