import { MOST_LISTED } from '../../contract/most-listed.ts';
import type { Debt, Receipt } from '../../contract/signing-views.ts';
import { CLINIC, type ClinicState } from '../../domain/clinic/state.ts';
import { draft } from '../../domain/journal/index.ts';
import { contractKinds } from '../../domain/signing/events.ts';
import { owedOf } from '../../domain/signing/fees.ts';
import { decidePay, decideReverse } from '../../domain/signing/rules.ts';
import type { ContractState, Payment } from '../../domain/signing/state.ts';
import { standingContracts } from '../store/queries/signing.ts';
import { notFound, os } from './base.ts';
import { notePartSeen } from './looks.ts';
import { notedList } from './noted-list.ts';
import { staffName, todayOf } from './residents/views.ts';
import { actOn, contractOf } from './signing/access.ts';
import { contractView } from './signing/contract-view.ts';
import { contractLine } from './signing/lines.ts';
import { nextOf } from './signing/offer.ts';

function paymentOf({ payments }: ContractState, paymentId: string): Payment {
  const payment = payments.find((one) => one.paymentId === paymentId);
  if (!payment) throw notFound();
  return payment;
}

export const signingFeesProcedures = {
  debts: os.signingFees.debts.handler(({ input, context: { services, actor } }): readonly Debt[] => {
    const today = todayOf(services);
    const rows = standingContracts(services.store.db, today, input.teamId)
      .map((contract) => ({ contract, owed: owedOf(contract, today) }))
      .filter(({ owed }) => owed.some(({ fen, paidFen }) => fen > paidFen))
      .slice(0, MOST_LISTED)
      .map(({ contract, owed }) => ({ ...contractLine(services, actor, contract), owed }));
    return notedList(services, actor, '签约费未缴名单', rows);
  }),

  pay: os.signingFees.pay.handler(({ input, context: { services, actor } }) => {
    const { contractId, ...paid } = input;
    const on = todayOf(services);
    const contract = actOn(services, actor, contractId, (before) => {
      // The page chose the id: a second click pays once.
      if (before.payments.some(({ paymentId }) => paymentId === paid.paymentId))
        return { ok: true, drafts: [] };
      const part = owedOf(before, on).find(({ id }) => id === paid.payer);
      const receipt = nextOf(services, actor.seatId, 'receipt');
      return decidePay(before, { ...paid, on, receipt }, (part?.fen ?? 0) - (part?.paidFen ?? 0));
    });
    return contractView(services, actor, contract);
  }),

  reverse: os.signingFees.reverse.handler(({ input, context: { services, actor } }) => {
    const { contractId, ...body } = input;
    const on = todayOf(services);
    const contract = actOn(services, actor, contractId, (before) => decideReverse(before, { ...body, on }));
    return contractView(services, actor, contract);
  }),

  receipt: os.signingFees.receipt.handler(({ input, context: { services, actor } }): Receipt => {
    const contract = contractOf(services, actor, input.contractId);
    const { payer, receipt, fen, on, staffId, reversed, prints } = paymentOf(contract, input.paymentId);
    notePartSeen(services, actor, contract.terms.residentId);
    return {
      number: receipt,
      contractNumber: contract.document?.number ?? null,
      clinicName: services.store.state<ClinicState>('clinic', CLINIC)?.name ?? '',
      residentName: contractLine(services, actor, contract).residentName,
      payerLabel: contract.terms.fee.payers.find(({ id }) => id === payer)?.label ?? payer,
      fen,
      on,
      staffName: staffName(services, staffId),
      reversed,
      prints,
    };
  }),

  printReceipt: os.signingFees.printReceipt.handler(({ input, context: { services, actor } }) => {
    const { contractId, paymentId } = input;
    services.store.append(actor, () => {
      paymentOf(contractOf(services, actor, contractId), paymentId);
      return [draft(contractKinds.printed, contractId, { paymentId, on: todayOf(services) })];
    });
    return { copy: paymentOf(contractOf(services, actor, contractId), paymentId).prints };
  }),
};
