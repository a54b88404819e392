import type { ContractEvent } from '../../../contract/signing-views.ts';
import { stampMs } from '../../../domain/journal/index.ts';
import { describeFact } from '../../../domain/signing/describe.ts';
import { os } from '../base.ts';
import { notePartSeen } from '../looks.ts';
import { staffName } from '../residents/views.ts';
import { contractOf } from './access.ts';
import { isContractEntry } from './seal.ts';

export const history = os.signing.history.handler(
  ({ input, context: { services, actor } }): readonly ContractEvent[] => {
    const contract = contractOf(services, actor, input.contractId);
    notePartSeen(services, actor, contract.terms.residentId);
    return services.store
      .history('contract', input.contractId)
      .filter(isContractEntry)
      .map((entry) => ({
        entry: `${entry.log}#${entry.seq}`,
        atMs: stampMs(entry.at),
        staffName: staffName(services, entry.actor.staffId),
        ...describeFact(entry),
      }));
  },
);
