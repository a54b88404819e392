import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { divisionName } from '../../../../domain/codes/division.ts';
import { splitAddress } from '../../../../domain/residents/address.ts';
import { orpc } from '../../../client/query.ts';
import type { Home } from './villages.ts';

/** The villages that the clinic serves, and the address in which they lie. */
export function useVillages() {
  const clinic = useQuery({ ...orpc.clinic.get.queryOptions(), staleTime: 60_000 }).data;
  return useMemo(() => {
    const region = clinic?.region;
    const home: Home = {
      ...splitAddress(region ? divisionName(region.countyCode) : ''),
      township: region?.townshipName ?? '',
    };
    return { villages: clinic?.villages ?? [], home };
  }, [clinic]);
}
