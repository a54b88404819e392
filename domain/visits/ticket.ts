import { z } from 'zod';

/** A seat's letters and its counter of the day, such as A023; after 999 the counter takes a fourth digit. */
export const ticketSchema = z.string().regex(/^[A-Z]{1,3}\d{3,5}$/);

/** The counter in a ticket of this seat; null for another seat's ticket and for text that is no ticket. */
export function ticketNumber(prefix: string, ticket: string): number | null {
  if (!ticketSchema.safeParse(ticket).success) return null;
  const digits = ticket.replace(/^[A-Z]+/, '');
  return ticket === prefix + digits ? Number(digits) : null;
}

/** The highest counter that this seat has given among a day's tickets; 0 if it has given none. */
export function highestTicket(prefix: string, ticketsToday: readonly string[]): number {
  return ticketsToday.reduce((highest, ticket) => Math.max(highest, ticketNumber(prefix, ticket) ?? 0), 0);
}

/**
 * The seat's next ticket, when `highestToday` is the counter of its last one on this local day (0: none yet). Tickets
 * of the evening before that are still waited with are left out: nobody is called by another's ticket.
 */
export function nextTicket(prefix: string, highestToday: number, stillOut: readonly string[]): string {
  let counter = highestToday + 1;
  const ticket = () => `${prefix}${String(counter).padStart(3, '0')}`;
  while (stillOut.includes(ticket())) counter += 1;
  return ticket();
}
