import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visitAggregate } from '../../../../domain/visits/state.ts';
import { highestTicket, nextTicket, ticketNumber, ticketSchema } from '../../../../domain/visits/ticket.ts';
import { openedBody } from './entries.ts';

const { kinds } = visitAggregate;

describe('the facts of a visit', () => {
  it.each([
    ['a day that does not exist', { localDate: '2026-02-30' }],
    ['a time instead of a day', { localDate: '2026-11-02T08:00:00Z' }],
    ['a blank name', { residentName: '  ' }],
    ['a name with a line break', { residentName: '张\n三' }],
    ['an unknown sex code', { sex: '3' }],
    ['a ticket without a prefix', { ticket: '023' }],
    ['an unknown priority', { priority: 'vip' }],
    ['a field that is not in the schema', { room: '诊室一' }],
  ])('refuse %s', (_what, body) => {
    expect(kinds.opened.body.safeParse(openedBody).success).toBe(true);
    expect(kinds.opened.body.safeParse({ ...openedBody, ...body }).success).toBe(false);
  });

  it('take a note of several lines, but no blank one and none without end', () => {
    const note = (text: string) =>
      kinds.noteWritten.body.safeParse({ noteId: 'a', section: 'treatment', text }).success;
    expect(note('休息\n多饮水')).toBe(true);
    expect(note(' \n ')).toBe(false);
    expect(note('长'.repeat(20_001))).toBe(false);
  });

  it('all tell of a visit and may go to the county', () => {
    const all = Object.values(kinds);
    expect(new Set(all.map(({ kind }) => kind)).size).toBe(all.length);
    for (const { subjectType, audience } of all) expect([subjectType, audience]).toEqual(['visit', 'county']);
  });
});

describe('tickets', () => {
  it.each([
    ['A', 0, 'A001'],
    ['A', 22, 'A023'],
    ['BC', 998, 'BC999'],
    ['A', 999, 'A1000'],
  ])('%s after %i is %s', (prefix, highest, ticket) => {
    expect(nextTicket(prefix, highest, [])).toBe(ticket);
  });

  it('leaves out tickets of the evening before that are still waited with', () => {
    expect(nextTicket('A', 0, ['A001', 'A002', 'B003'])).toBe('A003');
  });

  it.each([
    ['A', 'A023', 23],
    ['A', 'A1000', 1000],
    ['A', 'AB023', null],
    ['AB', 'A023', null],
    ['A', 'A23', null],
    ['A', '张三', null],
  ])('seat %s reads %s as %s', (prefix, ticket, counter) => {
    expect(ticketNumber(prefix, ticket)).toBe(counter);
  });

  it('are never given twice by any seats on one day, though these never hear each other', () => {
    const prefix = fc.stringMatching(/^[A-Z]{1,3}$/);
    fc.assert(
      fc.property(fc.array(prefix, { minLength: 1, maxLength: 60 }), (givers) => {
        const given: string[] = [];
        for (const seat of givers) given.push(nextTicket(seat, highestTicket(seat, given), []));
        expect(new Set(given).size).toBe(given.length);
        expect(given.every((ticket) => ticketSchema.safeParse(ticket).success)).toBe(true);
      }),
    );
  });
});
