import { faultSentence } from './fault-sentence.ts';
import { type PolicyPack, packSchema } from './pack.ts';
import { sectionKeys } from './sections/index.ts';

/** What is wrong with a pack, and where. */
export interface PackFault {
  /** Path in the document, such as editions.3.value.rows.0.systolicBelowMmHg. */
  readonly path: string;
  readonly sentence: string;
}
export type Validation =
  | { readonly ok: true; readonly pack: PolicyPack }
  | { readonly ok: false; readonly faults: readonly PackFault[] };

/** Whether a document is a pack. A pack without a base must say everything; one section has one edition a day. */
export function validatePack(document: unknown): Validation {
  const parsed = packSchema.safeParse(document, { error: faultSentence });
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => ({
      path: path.map(String).join('.'),
      sentence: message,
    }));
    return { ok: false, faults };
  }
  const pack = parsed.data;
  const faults = [...doubled(pack), ...(pack.base === null ? missing(pack) : [])];
  return faults.length === 0 ? { ok: true, pack } : { ok: false, faults };
}

function doubled({ editions }: PolicyPack): PackFault[] {
  const seen = new Set<string>();
  return editions.flatMap(({ section, from }, at) => {
    const name = `${section} ${from}`;
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [{ path: `editions.${at}`, sentence: `“${section}”自 ${from} 起有两个版本，只能有一个。` }];
  });
}

function missing({ editions }: PolicyPack): PackFault[] {
  const said = new Set(editions.map(({ section }) => section));
  return sectionKeys
    .filter((key) => !said.has(key))
    .map((key) => ({ path: 'editions', sentence: `基础包缺少“${key}”。` }));
}
