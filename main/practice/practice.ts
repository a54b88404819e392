import type { Role } from '../../domain/staff/roles.ts';

export interface PracticeAccount {
  readonly loginName: string;
  readonly password: string;
  readonly name: string;
  readonly role: Role;
  /** The seat where this person usually works. */
  readonly seatId: string;
}

export interface PracticeSeat {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly roomId: string | null;
}

export interface PracticeSimulator {
  readonly deviceId: string;
  readonly cards: readonly { readonly id: string; readonly label: string }[];
  /** The card that lies on the reader, or null. */
  readonly cardOn: string | null;
}

/** The practice clinic (演练): synthetic people, and simulated devices on the real driver path. */
export interface Practice {
  /** For the log-in page: one account for each role, all with the practice password. */
  readonly accounts: () => readonly PracticeAccount[];
  readonly seats: () => readonly PracticeSeat[];
  readonly simulators: (seatId: string) => readonly PracticeSimulator[];
  /** Lays a card of the deck on a simulated reader, or lifts it (`null`); false when there is no such reader or card. */
  readonly layCard: (deviceId: string, cardId: string | null) => boolean;
  /** Closes the simulators; resolved when their ports are free. */
  readonly stop: () => Promise<void>;
}
