import type { DecidedBy } from '../../../domain/policy/decision.ts';
import { inForce, type Policy } from '../../../domain/policy/in-force.ts';

const SECTIONS = ['signing.term', 'signing.groups', 'signing.packages', 'signing.fee'] as const;

/** By which packs an agreement of a day is drafted, section by section. */
export function decidingPacks(
  policy: Policy,
  localDate: string,
): (DecidedBy & { readonly section: string })[] {
  return SECTIONS.map((section) => {
    const { packId, packVersion } = inForce(policy, section, localDate);
    return { section, packId, packVersion };
  });
}
