import type { Role } from '../staff/roles.ts';
import { type Disease, diseases } from './diseases.ts';

/**
 * 最小授权: the records of severe mental disorder are open to the doctor and to the public-health worker who manage
 * them, and to nobody else (严重精神障碍管理治疗工作规范: data of patients are kept from those who do not need them).
 */
const MENTAL_ROLES: readonly string[] = ['doctor', 'public-health'] satisfies readonly Role[];

export function maySeeDisease(role: string, disease: Disease): boolean {
  return disease !== 'mental' || MENTAL_ROLES.includes(role);
}

/** The diseases of which this role may see cards. */
export function visibleDiseases(role: string): readonly Disease[] {
  return diseases.filter((disease) => maySeeDisease(role, disease));
}
