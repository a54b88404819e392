import { z } from 'zod';
import { calendarDateSchema } from '../residents/calendar-date.ts';
import { lineSchema } from '../residents/text.ts';
import { type SectionKey, type SectionValue, sectionKeys, sections } from './sections/index.ts';
import { type Source, sourceSchema } from './source.ts';

/** One section from a day on. */
export interface Edition<Key extends SectionKey> {
  readonly section: Key;
  /** First day in force, 'YYYY-MM-DD'. */
  readonly from: string;
  readonly source: Source;
  readonly value: SectionValue<Key>;
}
export type AnyEdition = { [Key in SectionKey]: Edition<Key> }[SectionKey];

/** What a county publishes and a clinic applies: the national base, or a locality's variant of it. */
export interface PolicyPack {
  readonly id: string;
  /** Rises with every publication: '2026.1' comes before '2026.2'. */
  readonly version: string;
  readonly title: string;
  readonly issuer: string;
  /** The pack that says what this one does not; null: the national base itself. */
  readonly base: string | null;
  readonly editions: readonly AnyEdition[];
}

const PACK_ID = /^[a-z][a-z0-9-]{1,39}$/;

const headShape = {
  id: z.string().regex(PACK_ID, '编号应为小写字母、数字和“-”，以字母开头。'),
  version: z.string().regex(/^\d{4}\.\d{1,3}$/, '版本应写成“年.序号”，如 2026.2。'),
  title: lineSchema(80),
  issuer: lineSchema(80),
  base: z.string().regex(PACK_ID, '应为基础包的编号，基础包自己写 null。').nullable(),
};

const editionSchemas = sectionKeys.map((section) =>
  z.strictObject({
    section: z.literal(section),
    from: calendarDateSchema,
    source: sourceSchema,
    value: sections[section] as z.ZodType<SectionValue<SectionKey>>,
  }),
);
type EditionSchema = (typeof editionSchemas)[number];

/** The schema is made from the table of sections, key by key: what it lets through is a PolicyPack. */
export const packSchema = z.strictObject({
  ...headShape,
  editions: z
    .array(z.discriminatedUnion('section', editionSchemas as [EditionSchema, ...EditionSchema[]]))
    .min(1)
    .max(500),
}) as unknown as z.ZodType<PolicyPack>;
