import { z } from 'zod';
import type { Change } from '../domain/policy/compare.ts';
import type { SectionKey } from '../domain/policy/sections/index.ts';
import type { Source } from '../domain/policy/source.ts';
import type { PackFault } from '../domain/policy/validate.ts';
import { okSchema, procedure, view } from './base.ts';

/** A pack by its head. */
export interface PackHead {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  readonly issuer: string;
}

export interface PolicyRow {
  readonly section: SectionKey;
  /** First day of the edition in force. */
  readonly from: string;
  readonly source: Source;
  readonly packId: string;
  readonly packVersion: string;
  readonly value: unknown;
}

export interface PolicyView {
  readonly date: string;
  /** The nearest first. */
  readonly packs: readonly PackHead[];
  readonly rows: readonly PolicyRow[];
  /** Localities that came with this program. */
  readonly localities: readonly PackHead[];
}

/** What a pack would change, or why it is none. */
export type PackPreview =
  | { readonly ok: false; readonly faults: readonly PackFault[] }
  | {
      readonly ok: true;
      readonly pack: PackHead;
      readonly changes: readonly Change[];
      /** Null for a pack of this program. */
      readonly publisher: {
        readonly name: string;
        readonly fingerprint: string;
        readonly isKnown: boolean;
      } | null;
    };

/** A pack of this program, or the text of a document that the county published. */
const packInput = z.discriminatedUnion('from', [
  z.object({ from: z.literal('program'), id: z.string().max(40) }),
  z.object({ from: z.literal('document'), text: z.string().max(600_000) }),
]);
export type PackInput = z.infer<typeof packInput>;

const dayInput = z.object({ date: z.iso.date().optional() });

/** The policy packs by which the clinic decides. */
export const policyContract = {
  current: procedure('signed-in').input(dayInput).output(view<PolicyView>()),
  preview: procedure(['manager', 'administrator']).input(packInput).output(view<PackPreview>()),
  apply: procedure(['manager', 'administrator'])
    .input(z.object({ pack: packInput, trustsPublisher: z.boolean() }))
    .output(okSchema),
};
