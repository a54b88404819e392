import type { LedgerState } from '../../domain/points/ledger.ts';
import { joinLedgers } from '../../domain/points/person-ledger.ts';
import { idsOfPerson } from '../procedures/records.ts';
import type { Services } from '../services.ts';

/** The ledgers of a person's records, that of the record that stands first. */
export function ledgersOfPerson(services: Services, residentId: string): readonly LedgerState[] {
  return idsOfPerson(services, residentId).map(
    (id) => services.store.state<LedgerState>('points', id) ?? { residentId: id, postings: [] },
  );
}

export function personLedger(services: Services, residentId: string): LedgerState {
  return joinLedgers(residentId, ledgersOfPerson(services, residentId));
}
