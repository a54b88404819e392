import type { Session, Status } from '../../contract/session.ts';
import { CLINIC, type ClinicState, type SeatState } from '../../domain/clinic/state.ts';
import type { Actor } from '../../domain/journal/index.ts';
import type { StaffState } from '../../domain/staff/state.ts';
import type { Connection } from '../serve/connection.ts';
import type { SignInSession } from '../serve/sessions.ts';
import type { Services } from '../services.ts';
import type { CallContext } from './base.ts';

export function actorAt(staffId: string, role: string, seatId: string): Actor {
  return { staffId, role, seatId };
}

/** The living session of a wire: the registry decides, not what the wire remembers. */
export function sessionOf(services: Services, connection: Connection): SignInSession | undefined {
  return connection.session && services.sessions.find(connection.session.token);
}

function viewSeat(services: Services, seatId: string) {
  const state = services.store.state<SeatState>('seat', seatId);
  return state && { id: seatId, name: state.name, prefix: state.prefix, roomId: state.roomId };
}

export function describeSession(services: Services, session: SignInSession): Session {
  const state = services.store.state<StaffState>('staff', session.staffId);
  const seat = viewSeat(services, session.seatId);
  if (!state || !seat) throw new Error('a session without its person or seat');
  return {
    token: session.token,
    locked: session.locked,
    seat,
    person: {
      staffId: session.staffId,
      name: state.name,
      loginName: state.loginName,
      roles: [...state.roles],
      role: session.role,
      hasPin: state.pin !== null,
      mustChangePassword: state.mustChangePassword,
    },
  };
}

export function statusOf({ services, connection }: CallContext): Status {
  const { store, practice, sessions } = services;
  const clinic = store.state<ClinicState>('clinic', CLINIC);
  // Of a session that has ended nothing counts any more, not even its seat: it may have been revoked.
  const seatId = sessionOf(services, connection)?.seatId ?? connection.seatId();
  const seat = seatId === undefined ? undefined : viewSeat(services, seatId);
  const pinPeople = (seatId === undefined ? [] : sessions.pinPeople(seatId)).flatMap((staffId) => {
    const state = store.state<StaffState>('staff', staffId);
    return state?.active && state.pin ? [{ staffId, name: state.name }] : [];
  });
  return {
    stage: !clinic ? 'set-up' : seat ? 'ready' : 'seat-unknown',
    clinic: clinic ? { name: clinic.name, region: clinic.region, rooms: [...clinic.rooms] } : null,
    practice: practice !== undefined,
    seat: seat ?? null,
    practiceAccounts: practice ? [...practice.accounts()] : [],
    practiceSeats: practice ? [...practice.seats()] : [],
    pinPeople,
    version: services.version,
  };
}
