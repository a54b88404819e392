import { useQuery } from '@tanstack/react-query';
import { useStore } from 'zustand';
import type { ResidentLine } from '../../../contract/residents.ts';
import { validateIdentityNumber } from '../../../domain/residents/identity-number.ts';
import { orpc } from '../../client/query.ts';
import type { OpenForm } from './desk-state.ts';

/** The record that has the typed number already, before the rest of the form is typed in vain. */
export function useKnownNumber({ store, card }: OpenForm): ResidentLine | undefined {
  const number = useStore(store, ({ draft }) => draft.idNumber);
  const today = useStore(store, (state) => state.today);
  const checked = validateIdentityNumber(number, today);
  const { data } = useQuery(
    orpc.residents.findDuplicates.queryOptions({
      input: { name: '', birthDate: today, idNumber: checked.ok ? checked.number : null },
      // A card was looked up when it was read.
      enabled: checked.ok && card === null,
    }),
  );
  return checked.ok ? data?.sameNumber[0] : undefined;
}
