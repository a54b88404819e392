import { MOST_LISTED } from '../../../contract/most-listed.ts';
import type { Clash, EndProposal } from '../../../contract/signing-views.ts';
import { recordClosureCodes } from '../../../domain/codes/record-closure.ts';
import { inForce } from '../../../domain/policy/in-force.ts';
import { ENDING_OF_CLOSURE } from '../../../domain/signing/endings.ts';
import { standingOf } from '../../../domain/signing/status.ts';
import { currentPolicy } from '../../policy/current.ts';
import type { Services } from '../../services.ts';
import {
  contractsOfClosedRecords,
  residentsWithOverlaps,
  unsignedContracts,
} from '../../store/queries/signing.ts';
import { os } from '../base.ts';
import { notePartSeen } from '../looks.ts';
import { notedList } from '../noted-list.ts';
import { standingResident } from '../records.ts';
import { standingLine, todayOf } from '../residents/views.ts';
import { contractOf, contractsOfPerson } from './access.ts';
import { contractView } from './contract-view.ts';
import { contractLine } from './lines.ts';

export const get = os.signing.get.handler(({ input, context: { services, actor } }) => {
  const contract = contractOf(services, actor, input.contractId);
  notePartSeen(services, actor, contract.terms.residentId);
  return contractView(services, actor, contract);
});

export const ofResident = os.signing.ofResident.handler(({ input, context: { services, actor } }) => {
  notePartSeen(services, actor, standingResident(services, input.residentId).id);
  return contractsOfPerson(services, input.residentId).map((one) => contractLine(services, actor, one));
});

export const unsigned = os.signing.unsigned.handler(({ input, context: { services, actor } }) =>
  notedList(
    services,
    actor,
    '待签约名单',
    unsignedContracts(services.store.db, input.teamId ?? null)
      .slice(0, MOST_LISTED)
      .map((one) => contractLine(services, actor, one)),
  ),
);

/** R9: a closed record ends its contracts; a person confirms, for a record may be closed by mistake. */
export const endProposals = os.signing.endProposals.handler(
  ({ context: { services, actor } }): readonly EndProposal[] => {
    const today = todayOf(services);
    const { reasons } = inForce(currentPolicy(services), 'signing.endings', today).value;
    const ended = contractsOfClosedRecords(services.store.db, today).slice(0, MOST_LISTED);
    const rows = ended.map(({ contract, closure, closedOn }) => {
      const cause = recordClosureCodes.schema.safeParse(closure);
      const why = ENDING_OF_CLOSURE[cause.data ?? 'other'];
      const whyLabel = reasons.find(({ code }) => code === why)?.label ?? why;
      return { ...contractLine(services, actor, contract), why, whyLabel, on: closedOn };
    });
    return notedList(services, actor, '档案注销后待终止的协议', rows);
  },
);

export const clashes = os.signing.clashes.handler(({ context: { services, actor } }): readonly Clash[] => {
  const people = new Set(residentsWithOverlaps(services.store.db).map((id) => standingIdOf(services, id)));
  const rows = [...people].slice(0, MOST_LISTED).flatMap((id) =>
    standingOf(contractsOfPerson(services, id), todayOf(services)).clashes.map(({ kept, other }) => ({
      resident: standingLine(services, id),
      kept: contractLine(services, actor, kept),
      other: contractLine(services, actor, other),
    })),
  );
  return notedList(services, actor, '重复签约名单', rows);
});

/** A contract may arrive here before the record of its person. */
function standingIdOf(services: Services, id: string): string {
  return services.store.state('resident', id) ? standingResident(services, id).id : id;
}
