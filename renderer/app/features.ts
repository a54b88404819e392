import type { ComponentType } from 'react';
import type { Role } from '../../domain/staff/roles.ts';
import { accountFeatures } from '../features/account/features.ts';
import { aedFeatures } from '../features/aed/features.ts';
import { auditFeatures } from '../features/audit/features.ts';
import { boardFeatures } from '../features/board/features.ts';
import { chronicFeatures } from '../features/chronic/features.ts';
import { clinicFeatures } from '../features/clinic/features.ts';
import { dashboardFeatures } from '../features/dashboard/features.ts';
import { deskFeatures } from '../features/desk/features.ts';
import { devicesFeatures } from '../features/devices/features.ts';
import { doctorFeatures } from '../features/doctor/features.ts';
import { ecgFeatures } from '../features/ecg/features.ts';
import { nodeFeatures } from '../features/node/features.ts';
import { nurseFeatures } from '../features/nurse/features.ts';
import { pharmacyFeatures } from '../features/pharmacy/features.ts';
import { pointsFeatures } from '../features/points/features.ts';
import { policyFeatures } from '../features/policy/features.ts';
import { queueFeatures } from '../features/queue/features.ts';
import { residentsFeatures } from '../features/residents/features.ts';
import { seatsFeatures } from '../features/seats/features.ts';
import { signingFeatures } from '../features/signing/features.ts';
import { staffFeatures } from '../features/staff/features.ts';
import type { Feature } from './feature.ts';

/**
 * Every page, area by area. An area adds itself with one line here and says the rest in its own
 * `features.ts`.
 */
export const features: readonly Feature[] = [
  ...deskFeatures,
  ...nurseFeatures,
  ...doctorFeatures,
  ...pharmacyFeatures,
  ...chronicFeatures,
  ...ecgFeatures,
  ...dashboardFeatures,
  ...queueFeatures,
  ...residentsFeatures,
  ...auditFeatures,
  ...staffFeatures,
  ...signingFeatures,
  ...pointsFeatures,
  ...aedFeatures,
  ...seatsFeatures,
  ...devicesFeatures,
  ...clinicFeatures,
  ...policyFeatures,
  ...nodeFeatures,
  ...boardFeatures,
  ...accountFeatures,
];

/** What listens on every page of a registrar: the reader on the table. */
export const loadDeskReader = (): Promise<ComponentType> =>
  import('../features/desk/desk-reader.tsx').then(({ DeskReader }) => DeskReader);

/** Who answers a critical ECG; they are reminded on every page. */
export const hearsCriticals = (role: Role): boolean => ['nurse', 'doctor', 'public-health'].includes(role);

export const loadCriticalBanner = (): Promise<ComponentType> =>
  import('../features/ecg/criticals/critical-banner.tsx').then(({ CriticalBanner }) => CriticalBanner);

/** The pages that a role may open. */
export function pagesOf(role: Role): readonly Feature[] {
  return features.filter(({ roles }) => roles.includes(role));
}

/** What stands in a role's menu, in order. */
export function menuOf(role: Role): readonly Feature[] {
  const menu = pagesOf(role).filter(({ icon }) => icon);
  const isHome = ({ home }: Feature) => home === role;
  return [...menu.filter(isHome), ...menu.filter((feature) => !isHome(feature))];
}

/** Where a role stands after log-in: the first of its menu that has the frame around it. */
export function homeOf(role: Role): string {
  return menuOf(role).find(({ bare }) => !bare)?.path ?? '/account';
}

/** `Alt+1` … `Alt+9`, `Alt+0` by the place in the menu; later entries are reached with Tab. */
export function menuKeys(index: number): string | undefined {
  return index < 10 ? `Alt+${(index + 1) % 10}` : undefined;
}
