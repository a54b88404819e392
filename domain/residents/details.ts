import { z } from 'zod';
import { bloodGroupCodes, rhCodes } from '../codes/blood.ts';
import { disabilityCodes } from '../codes/disability.ts';
import { drugAllergyCodes } from '../codes/drug-allergy.ts';
import { educationCodes } from '../codes/education.ts';
import { exposureCodes } from '../codes/exposure.ts';
import { familyDiseaseCodes } from '../codes/family-disease.ts';
import { identityDocumentCodes } from '../codes/identity-document.ts';
import {
  fuelCodes,
  kitchenVentilationCodes,
  livestockCodes,
  toiletCodes,
  waterCodes,
} from '../codes/living-environment.ts';
import { maritalStatusCodes } from '../codes/marital-status.ts';
import { noPapersReasonCodes } from '../codes/no-papers-reason.ts';
import { occupationCodes } from '../codes/occupation.ts';
import { pastDiseaseCodes } from '../codes/past-disease.ts';
import { paymentCodes } from '../codes/payment.ts';
import { relationCodes } from '../codes/relation.ts';
import { residencyCodes } from '../codes/residency.ts';
import { sexCodes } from '../codes/sex.ts';
import { addressSchema } from './address.ts';
import { calendarDateSchema, partialDateSchema } from './calendar-date.ts';
import { choiceSchema } from './choice.ts';
import { blankable, lineSchema, noteSchema } from './text.ts';

const line = (max: number) => blankable(lineSchema(max));
const familyHistory = blankable(choiceSchema(familyDiseaseCodes));

const pastDiseaseSchema = z.object({
  code: pastDiseaseCodes.schema,
  /** Month (or year) of the diagnosis, made by a hospital: 第三版 takes no other. */
  diagnosedOn: blankable(partialDateSchema),
  /** Which tumour, occupational disease, or 其他. */
  name: line(100),
});
export type PastDisease = Readonly<z.output<typeof pastDiseaseSchema>>;

/** Operations, injuries, transfusions (reason). An empty list says 无; `null` says nobody asked. */
const happenings = blankable(
  z.array(z.object({ what: lineSchema(100), on: blankable(partialDateSchema) })).max(20),
);

/**
 * Cover and personal basic information form of the health record (国家基本公共卫生服务规范 第三版). Each key is
 * one unit of change: it is edited, compared and disputed as a whole.
 */
export const detailsShape = {
  name: lineSchema(60),
  sex: sexCodes.schema,
  birthDate: calendarDateSchema,
  idKind: blankable(identityDocumentCodes.schema),
  idNumber: line(40),
  noPapersReason: blankable(noPapersReasonCodes.schema),
  noPapersNote: blankable(noteSchema(200)),
  /** A newborn's 出生医学证明, beside the guardian by whom it is known. */
  birthCertificateNumber: line(20),
  nation: blankable(z.string().regex(/^[0-9]{2}$/)),
  /** ISO 3166 alpha-3; null is China. */
  nationality: blankable(z.string().regex(/^[A-Z0-9]{1,3}$/)),
  phone: line(20),
  contactName: line(60),
  contactRelation: blankable(relationCodes.schema),
  contactPhone: line(20),
  workUnit: line(100),
  residency: blankable(residencyCodes.schema),
  homeAddress: blankable(addressSchema),
  registeredAddress: blankable(addressSchema),
  /** 户号 and relation to its head (与户主关系). */
  householdNumber: line(40),
  relationToHead: blankable(relationCodes.schema),
  recordUnit: line(100),
  recordedBy: line(60),
  responsibleDoctor: line(60),
  recordedOn: blankable(calendarDateSchema),
  bloodGroup: blankable(bloodGroupCodes.schema),
  rh: blankable(rhCodes.schema),
  education: blankable(educationCodes.schema),
  occupation: blankable(occupationCodes.schema),
  maritalStatus: blankable(maritalStatusCodes.schema),
  payments: blankable(choiceSchema(paymentCodes)),
  drugAllergies: blankable(choiceSchema(drugAllergyCodes)),
  exposures: blankable(choiceSchema(exposureCodes)),
  pastDiseases: blankable(z.array(pastDiseaseSchema).min(1).max(30)),
  operations: happenings,
  injuries: happenings,
  transfusions: happenings,
  fatherHistory: familyHistory,
  motherHistory: familyHistory,
  siblingHistory: familyHistory,
  childHistory: familyHistory,
  geneticDisease: blankable(z.object({ present: z.boolean(), name: line(100) })),
  disabilities: blankable(choiceSchema(disabilityCodes)),
  kitchenVentilation: blankable(kitchenVentilationCodes.schema),
  fuel: blankable(fuelCodes.schema),
  water: blankable(waterCodes.schema),
  toilet: blankable(toiletCodes.schema),
  livestock: blankable(livestockCodes.schema),
  remark: blankable(noteSchema(500)),
};

export const detailsSchema = z.object(detailsShape);
export type ResidentDetails = Readonly<z.output<typeof detailsSchema>>;
export type DetailField = keyof ResidentDetails;
export const detailFields = Object.keys(detailsShape) as readonly DetailField[];
