import { z } from 'zod';
import { identityDocumentCodes } from '../codes/identity-document.ts';
import { sexCodes } from '../codes/sex.ts';
import { calendarDateSchema } from './calendar-date.ts';
import { blankable, lineSchema } from './text.ts';

/**
 * What a presented identity card said (GA 450 text block; HK/Macau/Taiwan and foreigner layouts). It is kept beside
 * the record and never overwrites it by itself: a person decides what of it becomes the record's.
 */
export const cardSchema = z.object({
  kind: identityDocumentCodes.schema,
  number: lineSchema(40),
  name: lineSchema(120),
  /** The Chinese name of a foreigner's card, or the Latin one where `name` is Chinese. */
  otherName: blankable(lineSchema(120)),
  sex: sexCodes.schema,
  birthDate: calendarDateSchema,
  /** GB/T 3304 code; cards with codes we do not know are still cards. */
  nation: blankable(z.string().regex(/^[0-9]{2}$/)),
  /** ISO 3166 alpha-3, or what a foreigner's card prints in its place. */
  nationality: blankable(z.string().regex(/^[A-Z0-9]{1,3}$/)),
  /** Printed on the card. */
  address: blankable(lineSchema(200)),
  /** Written into the chip after a move; the newest address that the card knows. */
  latestAddress: blankable(lineSchema(200)),
  authority: blankable(lineSchema(60)),
  validFrom: blankable(calendarDateSchema),
  validTo: blankable(z.union([calendarDateSchema, z.literal('long-term')])),
  /** 通行证号码 on a HK/Macau/Taiwan residence permit. */
  passNumber: blankable(lineSchema(20)),
  /** SHA-256 of the photo's bytes in the blob store. */
  photo: blankable(z.string().regex(/^[0-9a-f]{64}$/)),
});
export type CardReading = Readonly<z.output<typeof cardSchema>>;
