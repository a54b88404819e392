import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { calendarDateSchema } from '../domain/residents/calendar-date.ts';
import { lineSchema } from '../domain/residents/text.ts';
import { signatureSchema } from '../domain/signing/events.ts';
import type { FeeQuote } from '../domain/signing/fees.ts';
import { strokesSchema } from '../domain/signing/strokes.ts';
import { reasonSchema } from '../domain/visits/fields.ts';
import { idSchema, okSchema, procedure, rowsAtMost, view } from './base.ts';
import type {
  AgreementView,
  Clash,
  ContractEvent,
  ContractLine,
  ContractView,
  EndProposal,
  HouseholdMember,
  HouseholdProposal,
  Renewal,
} from './signing-views.ts';

export const signers = ['doctor', 'nurse', 'public-health', 'registrar'] as const;
const fen = z.int().min(0).max(100_000_000);
const packageIds = z.array(z.string().max(40)).min(1).max(20);
/** Of packages whose price is agreed on, by package. */
const agreedFen = z.record(z.string().max(40), fen).refine(rowsAtMost(20)).default({});
const ofContract = z.object({ contractId: idSchema });
const ofTeam = z.object({ teamId: idSchema.optional() });

/** What is chosen for one person. `contractId` is chosen by the page, so that a repeated click drafts once. */
const agreementInput = z.object({
  contractId: idSchema,
  residentId: idSchema,
  teamId: idSchema,
  /** `memberId` in the team. */
  doctorId: idSchema,
  adviserId: idSchema.optional(),
  districtHospital: lineSchema(60).optional(),
  cityHospital: lineSchema(60).optional(),
  /** Codes beside those that the record shows: 孕产妇, 计生特殊家庭 … */
  markedGroups: z.array(z.string().max(8)).max(30).default([]),
  packageIds,
  agreedFen,
  from: calendarDateSchema,
  years: z.int().min(1).max(5),
  waiver: z.object({ fen, reason: lineSchema(100) }).optional(),
  /** The contract that this one continues (续约). */
  renews: idSchema.optional(),
});
export type AgreementInput = z.output<typeof agreementInput>;

/** Family-doctor contracts: from the household's proposal to the end. */
export const signingContract = {
  /** Those who live together by address, 户号, phone or guardianship, the person first. Leaves audit traces. */
  household: procedure(signers)
    .input(z.object({ residentId: idSchema }))
    .output(view<readonly HouseholdMember[]>()),
  /** For those of the household who sign now. Leaves audit traces. */
  propose: procedure(signers)
    .input(z.object({ residentIds: z.array(idSchema).min(1).max(20) }))
    .output(view<HouseholdProposal>()),
  quote: procedure(signers)
    .input(z.object({ packageIds, agreedFen, from: calendarDateSchema }))
    .output(view<FeeQuote>()),
  /** All or none. REFUSED names the person in `subjectId`. */
  draft: procedure(signers)
    .input(z.object({ householdId: idSchema.optional(), agreements: z.array(agreementInput).min(1).max(20) }))
    .output(view<readonly ContractView[]>()),
  /** Numbers the agreements and fixes their text. All or none; those offered already stay as they are. */
  offer: procedure(signers)
    .input(z.object({ contractIds: z.array(idSchema).min(1).max(20) }))
    .output(view<readonly AgreementView[]>()),
  /** The text and the signatures, checked against their seal. Leaves an audit trace. */
  agreement: procedure(signers).input(ofContract).output(view<AgreementView>()),
  /** One drawn signature under one or, for a household, several texts. Each `textHash` is that of the text shown. */
  sign: procedure(signers)
    .input(
      z.object({
        agreements: z
          .array(z.object({ contractId: idSchema, textHash: signatureSchema.shape.textHash }))
          .min(1)
          .max(20),
        role: signatureSchema.shape.role,
        name: signatureSchema.shape.name,
        strokes: strokesSchema,
        with: signatureSchema.shape.with,
      }),
    )
    .output(view<readonly ContractView[]>()),
  /** The agreement goes to the printer: how often it did before. */
  print: procedure(signers).input(ofContract).output(view<{ readonly copy: number }>()),

  get: procedure(signers).input(ofContract).output(view<ContractView>()),
  history: procedure(signers).input(ofContract).output(view<readonly ContractEvent[]>()),
  /** All contracts of a person, newest first. */
  ofResident: procedure(signers)
    .input(z.object({ residentId: idSchema }))
    .output(view<readonly ContractLine[]>()),
  /** Those drafted or offered, and not signed yet. */
  unsigned: procedure(signers).input(ofTeam).output(view<readonly ContractLine[]>()),
  /** Expiring within the policy's days, or expired so long ago at most; the soonest first. */
  renewals: procedure(signers).input(ofTeam).output(view<readonly Renewal[]>()),
  remind: procedure(signers)
    .input(
      z.object({
        contractId: idSchema,
        how: z.enum(['phone', 'message', 'in-person']),
        result: lineSchema(200).optional(),
      }),
    )
    .output(okSchema),
  /** 换医. */
  transfer: procedure(signers)
    .input(z.object({ contractId: idSchema, teamId: idSchema, doctorId: idSchema, reason: reasonSchema }))
    .output(view<ContractView>()),
  /** 困难减免, after signing as well. */
  waive: procedure(signers)
    .input(z.object({ contractId: idSchema, fen, reason: lineSchema(100) }))
    .output(view<ContractView>()),
  /** `why`: a code of the policy's 'signing.endings'. */
  end: procedure(signers)
    .input(
      z.object({
        contractId: idSchema,
        why: z.string().max(8),
        on: calendarDateSchema,
        note: lineSchema(200).optional(),
      }),
    )
    .output(view<ContractView>()),
  /** Contracts whose person's record was closed: died, moved away … (R9). */
  endProposals: procedure(signers).output(view<readonly EndProposal[]>()),
  clashes: procedure(signers).output(view<readonly Clash[]>()),
  settle: procedure(signers)
    .input(z.object({ keep: idSchema, give: idSchema, reason: reasonSchema }))
    .output(view<ContractView>()),
  changes: procedure(signers).output(
    eventIterator(z.object({ contractId: idSchema, residentId: z.string() })),
  ),
};
