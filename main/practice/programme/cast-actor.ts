import type { Actor } from '../../../domain/journal/index.ts';
import type { Role } from '../../../domain/staff/roles.ts';
import { practiceStaff } from '../cast.ts';

/** The first of the practice clinic's people with this role, at their own seat. */
export function castActor(role: Role): Actor {
  const member = practiceStaff.find((one) => one.role === role);
  if (!member) throw new Error(`nobody in the practice clinic is ${role}`);
  return { staffId: member.id, role, seatId: member.seatId };
}
