import type { z } from 'zod';
import { diabetesSections } from './diabetes.ts';
import { hypertensionSections } from './hypertension.ts';
import { otherDiseaseSections } from './other-diseases.ts';
import { programmeSections } from './programme.ts';
import { signingSections } from './signing.ts';

/** Everything that a rule asks of a policy, by section: each is one value with its schema, dated and sourced as a whole. */
export const sections = {
  ...hypertensionSections,
  ...diabetesSections,
  ...otherDiseaseSections,
  ...signingSections,
  ...programmeSections,
} as const;

export type SectionKey = keyof typeof sections;
export type SectionValue<Key extends SectionKey> = DeepReadonly<z.infer<(typeof sections)[Key]>>;

export const sectionKeys = Object.keys(sections) as readonly SectionKey[];

type DeepReadonly<Value> = Value extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: DeepReadonly<Value[Key]> }
    : Value;
