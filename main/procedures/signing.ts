import type { ContractState } from '../../domain/signing/state.ts';
import { os } from './base.ts';
import { agreement, print } from './signing/agreement.ts';
import { end, remind, settle, transfer, waive } from './signing/change.ts';
import { draft, quote } from './signing/draft.ts';
import { history } from './signing/history.ts';
import { household } from './signing/household.ts';
import { clashes, endProposals, get, ofResident, unsigned } from './signing/lists.ts';
import { offer } from './signing/offer.ts';
import { propose } from './signing/propose.ts';
import { renewals } from './signing/renewals.ts';
import { sign } from './signing/sign.ts';

export const signingProcedures = {
  household,
  propose,
  quote,
  draft,
  offer,
  agreement,
  sign,
  print,
  get,
  history,
  ofResident,
  unsigned,
  renewals,
  remind,
  transfer,
  waive,
  end,
  endProposals,
  clashes,
  settle,
  changes: os.signing.changes.handler(async function* ({ context: { services }, signal }) {
    for await (const { subject } of services.committed.subscribe('contract', { signal })) {
      const state = services.store.state<ContractState>('contract', subject.id);
      yield { contractId: subject.id, residentId: state?.terms.residentId ?? '' };
    }
  }),
};
