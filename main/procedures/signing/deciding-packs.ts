import { decidedBy } from '../../../domain/policy/decided-by.ts';
import type { Policy } from '../../../domain/policy/in-force.ts';

const SECTIONS = ['signing.term', 'signing.groups', 'signing.packages', 'signing.fee'] as const;

/** By which packs an agreement of a day is drafted. */
export const decidingPacks = (policy: Policy, localDate: string) => decidedBy(policy, SECTIONS, localDate);
