import { z } from 'zod';
import { reasonSchema } from '../domain/visits/fields.ts';
import { idSchema, procedure, view } from './base.ts';
import { signers } from './signing.ts';
import type { ContractView, Debt, Receipt } from './signing-views.ts';

const ofPayment = z.object({ contractId: idSchema, paymentId: idSchema });

/** 签约服务费. */
export const signingFeesContract = {
  /** Contracts of which something is still owed. */
  debts: procedure(signers)
    .input(z.object({ teamId: idSchema.optional() }))
    .output(view<readonly Debt[]>()),
  /** `paymentId` is chosen by the page, so that a repeated click pays once. The receipt's number is given here. */
  pay: procedure(signers)
    .input(ofPayment.extend({ payer: z.string().max(40), fen: z.int().min(1).max(100_000_000) }))
    .output(view<ContractView>()),
  /** 冲红. */
  reverse: procedure(signers)
    .input(ofPayment.extend({ reason: reasonSchema }))
    .output(view<ContractView>()),
  receipt: procedure(signers).input(ofPayment).output(view<Receipt>()),
  /** The receipt goes to the printer: `copy` 1 is the original, above it is a reprint (补打). */
  printReceipt: procedure(signers).input(ofPayment).output(view<{ readonly copy: number }>()),
};
