import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { cardKinds, followUpValuesSchema } from '../domain/chronic/card/events.ts';
import { type Disease, diseaseSchema } from '../domain/chronic/diseases.ts';
import { cardEarlies, type Early } from '../domain/chronic/four-earlies.ts';
import { findingKinds } from '../domain/chronic/screening/events.ts';
import { complaintsSchema } from '../domain/chronic/tuberculosis/suspicion.ts';
import { calendarDateSchema } from '../domain/residents/calendar-date.ts';
import { reasonSchema } from '../domain/visits/fields.ts';
import { idSchema, okSchema, procedure, rowsAtMost, view } from './base.ts';
import type {
  CardAreas,
  CardTrends,
  CardView,
  DueList,
  FamilyMember,
  FollowUpPreview,
  ResidentCards,
  ScreeningList,
} from './chronic-views.ts';

/** Cards of severe mental disorder are shown to doctors and public-health workers only (最小授权). */
const clinical = ['nurse', 'doctor', 'public-health'] as const;

const byCard = z.object({ cardId: idSchema });
const card = view<CardView>();
const { enrolled, called, checkedUp, assigned, closed, reopened, referralFollowed } = cardKinds;
const enrolShape = enrolled.body.shape;
/** More than any form asks for. */
const formValues = followUpValuesSchema.refine(rowsAtMost(200));
/** Absent: today. */
const day = calendarDateSchema.optional();
const page = { offset: z.int().min(0).default(0), limit: z.int().min(1).max(500).default(100) };
const villages = z.array(z.string().max(200)).max(300).optional();

export const chronicContract = {
  /** All cards of a person's records (several after a merge), open ones first, and what stands on the screening lists. */
  ofResident: procedure(clinical)
    .input(z.object({ residentId: idSchema }))
    .output(view<ResidentCards>()),
  /** Opens a card: an entry of the audit. */
  get: procedure(clinical).input(byCard).output(card),
  /** 建卡. REFUSED `already-enrolled` (`subjectId`: the open card). Takes an open screening off its list. */
  enrol: procedure(['doctor', 'public-health'])
    .input(
      z.object({
        residentId: idSchema,
        disease: diseaseSchema,
        how: enrolShape.how,
        diagnosedOn: enrolShape.diagnosedOn,
        doctorId: enrolShape.doctorId,
        gridWorker: enrolShape.gridWorker,
        visitId: enrolShape.visitId,
      }),
    )
    .output(card),
  /** What a follow-up would mean, while it is being typed. */
  preview: procedure(clinical)
    .input(z.object({ cardId: idSchema, localDate: day, values: formValues }))
    .output(view<FollowUpPreview>()),
  /** `followUpId` is chosen by the page: sent again, nothing is written twice. REFUSED `form-faulty` (`fields`). */
  followUp: procedure(clinical)
    .input(
      z.object({
        cardId: idSchema,
        followUpId: idSchema,
        localDate: day,
        values: formValues,
        visitId: idSchema.optional(),
      }),
    )
    .output(card),
  withdrawFollowUp: procedure(['doctor', 'public-health'])
    .input(z.object({ cardId: idSchema, followUpId: idSchema, reason: reasonSchema }))
    .output(card),
  /** 两周内主动随访转诊情况. */
  referralFollowed: procedure(clinical)
    .input(z.object({ cardId: idSchema, followUpId: idSchema, result: referralFollowed.body.shape.result }))
    .output(card),
  /** 健康体检 of a person: counts on each open card that this role may see. `checkUpId` is chosen by the page. */
  checkedUp: procedure(clinical)
    .input(
      z.object({
        residentId: idSchema,
        checkUpId: idSchema,
        localDate: day,
        result: checkedUp.body.shape.result,
        note: checkedUp.body.shape.note,
      }),
    )
    .output(view<ResidentCards>()),
  withdrawCheckUp: procedure(['doctor', 'public-health'])
    .input(z.object({ residentId: idSchema, checkUpId: idSchema, reason: reasonSchema }))
    .output(view<ResidentCards>()),
  /** Somebody on the list was called; `moved`, `refused` and `died` close the card. `callId` is chosen by the page. */
  called: procedure(clinical)
    .input(
      z.object({
        cardId: idSchema,
        callId: idSchema,
        result: called.body.shape.result,
        on: called.body.shape.on,
        note: called.body.shape.note,
      }),
    )
    .output(card),
  /** Doctor, grid worker, date of diagnosis: what the page showed and what it says now. */
  assign: procedure(['doctor', 'public-health'])
    .input(z.object({ cardId: idSchema, changes: assigned.body.shape.changes }))
    .output(card),
  close: procedure(['doctor', 'public-health'])
    .input(z.object({ cardId: idSchema, why: closed.body.shape.why, note: closed.body.shape.note }))
    .output(card),
  reopen: procedure(['doctor', 'public-health'])
    .input(z.object({ cardId: idSchema, reason: reopened.body.shape.reason }))
    .output(card),

  /**
   * Who is to be followed up until a day (absent: today), the most urgent first, then the longest overdue. A field
   * trip is the same list of one or more villages. Those whom a call put off are left out until their day.
   */
  dueList: procedure(clinical)
    .input(
      z.object({
        diseases: z.array(diseaseSchema).max(10).optional(),
        doctorId: idSchema.optional(),
        villages,
        gridWorker: z.string().max(40).optional(),
        dueUntil: day,
        overdueOnly: z.boolean().default(false),
        /** 早治疗: not under control; 早管理: not followed up yet. */
        early: z.enum(cardEarlies).optional(),
        withHidden: z.boolean().default(false),
        ...page,
      }),
    )
    .output(view<DueList>()),
  /** 四早: how many stand on each list, whether due or not. */
  fourEarlies: procedure(clinical).output(view<Readonly<Record<Early, number>>>()),
  /** Villages and grid workers of the cards that are open, for the filters. */
  areas: procedure(clinical).output(view<CardAreas>()),
  /** A list was printed or exported: an entry of the audit. */
  listTaken: procedure(clinical)
    .input(z.object({ list: z.enum(['due', 'screening']), rows: z.int().min(0) }))
    .output(okSchema),

  /** 疑似、高危、初步诊断, the longest waiting first. */
  screenings: procedure(clinical)
    .input(
      z.object({
        diseases: z.array(diseaseSchema).max(10).optional(),
        kinds: z.array(z.enum(findingKinds)).max(3).optional(),
        villages,
        ...page,
      }),
    )
    .output(view<ScreeningList>()),
  /** 推介肺结核可疑症状者: onto the list, to be called within the policy's days. REFUSED `not-suspect`, `not-news`. */
  suspectTuberculosis: procedure(clinical)
    .input(z.object({ residentId: idSchema, complaints: complaintsSchema }))
    .output(view<ResidentCards>()),
  dismissScreening: procedure(['doctor', 'public-health'])
    .input(z.object({ screeningId: idSchema, reason: reasonSchema }))
    .output(okSchema),

  /** Who lives with or belongs to the person of a card (same household, address, phone or guardian). Audited. */
  family: procedure(clinical).input(byCard).output(view<readonly FamilyMember[]>()),
  /** Puts such people on the high-risk list; gives how many were. */
  raiseFamily: procedure(clinical)
    .input(z.object({ cardId: idSchema, residentIds: z.array(idSchema).min(1).max(50) }))
    .output(z.object({ raised: z.int() })),

  /** Curves of a card with their targets and the changes of drugs, oldest first. Audited. */
  trends: procedure(clinical).input(byCard).output(view<CardTrends>()),

  /** Cards as they change; those that this role may not see are left out. */
  changes: procedure(clinical).output(
    eventIterator(
      view<{ readonly cardId: string; readonly residentId: string; readonly disease: Disease }>(),
    ),
  ),
  screeningChanges: procedure(clinical).output(
    eventIterator(view<{ readonly screeningId: string; readonly residentId: string }>()),
  ),
};
