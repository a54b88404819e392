import { careRoles, type Role } from '../../../domain/staff/roles.ts';

/** Who signs residents, as the node has it too. */
export const signingRoles: readonly Role[] = careRoles.filter((role) => role !== 'pharmacist');

/** Who forms teams and distributes fees. */
export const leadingRoles: readonly Role[] = ['manager', 'public-health', 'administrator'];
