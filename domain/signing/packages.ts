import { inForce, type Policy } from '../policy/in-force.ts';
import type { Terms } from './events.ts';

/** The chosen packages as an agreement promises them; what the policy does not have is left out. */
export function packagesOf(ids: readonly string[], policy: Policy, localDate: string): Terms['packages'] {
  return inForce(policy, 'signing.packages', localDate)
    .value.packages.filter(({ id }) => ids.includes(id))
    .map(({ id, title, groups, items }) => ({
      id,
      title,
      groups: [...groups],
      items: items.map((item) => ({ ...item, doneBy: [...item.doneBy] })),
    }));
}

export interface PackageFit {
  readonly id: string;
  /** Meant for everybody, or for one of the person's groups. */
  readonly fits: boolean;
  /** Fits, and costs the person nothing beside the fee of the locality: to be chosen unless they say no. */
  readonly suggested: boolean;
}

/** Which packages are for somebody of these groups. */
export function fitPackages(
  groupCodes: readonly string[],
  policy: Policy,
  localDate: string,
): readonly PackageFit[] {
  const { yearlyFen } = inForce(policy, 'signing.fee', localDate).value;
  const { packages } = inForce(policy, 'signing.packages', localDate).value;
  return packages.map(({ id, groups, feeFen }) => {
    const fits = groups.length === 0 || groups.some((code) => groupCodes.includes(code));
    return { id, fits, suggested: fits && (yearlyFen !== null || feeFen === 0) };
  });
}
