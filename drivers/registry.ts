import { identityCardSam } from './identity-card-sam/driver.ts';
import type { Driver } from './types.ts';

/** Every sort of device the workstation can talk to. */
export const drivers: readonly Driver[] = [identityCardSam];

export function driverById(id: string): Driver | undefined {
  return drivers.find((driver) => driver.id === id);
}
