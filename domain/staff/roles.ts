/** Who may do what is decided by role; a person may have several and works in one at a time. */
export const roles = [
  'registrar',
  'nurse',
  'doctor',
  'pharmacist',
  'public-health',
  'manager',
  'auditor',
  'administrator',
] as const;

export type Role = (typeof roles)[number];

export const roleLabels: Readonly<Record<Role, string>> = {
  registrar: '挂号员',
  nurse: '护士',
  doctor: '医生',
  pharmacist: '药师',
  'public-health': '公卫人员',
  manager: '院长',
  auditor: '审计员',
  administrator: '管理员',
};

/** Those who see patients' records in their daily work. Administrators and auditors do not. */
export const careRoles: readonly Role[] = ['registrar', 'nurse', 'doctor', 'pharmacist', 'public-health'];
