import { maySeeDisease } from '../chronic/access.ts';
import type { Terms } from './events.ts';
import { GROUP_OF_DISEASE } from './groups.ts';

const MENTAL = GROUP_OF_DISEASE.mental ?? '';

/**
 * 最小授权: an agreement that names severe mental disorder, as a group or by its package, is open only to those who may
 * see the cards of that disease.
 */
export function maySeeAgreement(role: string, { groups, packages }: Terms): boolean {
  if (maySeeDisease(role, 'mental')) return true;
  return !groups.includes(MENTAL) && !packages.some((one) => one.groups.includes(MENTAL));
}

/** The packages of an agreement that a role may read of in a list. */
export function visiblePackages(role: string, { packages }: Pick<Terms, 'packages'>): Terms['packages'] {
  if (maySeeDisease(role, 'mental')) return packages;
  return packages.filter(({ groups }) => !groups.includes(MENTAL));
}
