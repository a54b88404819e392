import { defineAggregate, type EntryOf } from '../journal/index.ts';
import { type SecretHash, staffKinds } from './events.ts';
import type { Role } from './roles.ts';

export interface StaffState {
  readonly loginName: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly password: SecretHash;
  readonly mustChangePassword: boolean;
  readonly pin: SecretHash | null;
  readonly active: boolean;
}

function fold(state: StaffState | undefined, entry: EntryOf<typeof staffKinds>): StaffState | undefined {
  if (entry.kind === 'staff.added') {
    return state ?? { ...entry.body, mustChangePassword: false, pin: null, active: true };
  }
  if (!state) return undefined;
  switch (entry.kind) {
    case 'staff.changed':
      return { ...state, ...entry.body };
    case 'staff.password-set':
      return { ...state, password: entry.body.password, mustChangePassword: entry.body.temporary };
    case 'staff.pin-set':
      return { ...state, pin: entry.body.pin };
    case 'staff.deactivated':
      return { ...state, active: false };
    case 'staff.reactivated':
      return { ...state, active: true };
  }
}

export const staffAggregate = defineAggregate('staff', staffKinds, fold);
