import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { divisionName } from '../../domain/codes/division.ts';
import { type Address, splitAddress } from '../../domain/residents/address.ts';
import { orpc, queryClient } from './query.ts';
import type { NodeClient } from './types.ts';

type Clinic = Awaited<ReturnType<NodeClient['clinic']['get']>>;

/** Where the clinic's own villages lie. */
export type Home = Pick<Address, 'province' | 'city' | 'county' | 'township'>;

const clinicQuery = () => orpc.clinic.get.queryOptions({ staleTime: 60_000 });

/** The villages that the clinic serves, and the address in which they lie. */
function villagesOf(clinic: Clinic | undefined) {
  const region = clinic?.region;
  const county: Address = splitAddress(region ? divisionName(region.countyCode) : '');
  const home: Home = { ...county, township: region?.townshipName ?? '' };
  return { villages: clinic?.villages ?? [], home };
}

export function useVillages() {
  const clinic = useQuery(clinicQuery()).data;
  return useMemo(() => villagesOf(clinic), [clinic]);
}

/** The same outside of a component. A form without villages is still a form. */
export async function loadVillages() {
  return villagesOf(await queryClient.fetchQuery(clinicQuery()).catch(() => undefined));
}
