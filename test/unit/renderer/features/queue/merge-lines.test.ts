import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeLines } from '../../../../../renderer/features/queue/merge-lines.ts';
import { row } from './rows.ts';

const tickets = (lines: Parameters<typeof mergeLines>[0]) => mergeLines(lines).map(({ ticket }) => ticket);

describe('mergeLines', () => {
  it('serves who came earlier first, whichever line they stand in', () => {
    const triage = [row('A1', { openedMs: 1 }), row('A4', { openedMs: 4 })];
    const vitals = [row('A2', { openedMs: 2 }), row('A3', { openedMs: 3 })];
    expect(tickets([triage, vitals])).toEqual(['A1', 'A2', 'A3', 'A4']);
  });

  it('serves the urgent head of a line before earlier ones of another', () => {
    const triage = [row('A1', { openedMs: 1 })];
    const vitals = [row('A9', { openedMs: 9, priority: 'urgent' }), row('A2', { openedMs: 2 })];
    expect(tickets([triage, vitals])).toEqual(['A9', 'A1', 'A2']);
  });

  it('keeps the node’s order within each line and loses nobody', () => {
    const line = (prefix: string) =>
      fc
        .array(fc.record({ openedMs: fc.nat(50), urgent: fc.boolean() }), { maxLength: 8 })
        .map((people) =>
          people.map(({ openedMs, urgent }, index) =>
            row(`${prefix}${index}`, { openedMs, priority: urgent ? 'urgent' : 'normal' }),
          ),
        );
    fc.assert(
      fc.property(line('A'), line('B'), (a, b) => {
        const merged = mergeLines([a, b]);
        expect(merged.filter(({ ticket }) => ticket.startsWith('A'))).toEqual(a);
        expect(merged.filter(({ ticket }) => ticket.startsWith('B'))).toEqual(b);
        expect(merged).toHaveLength(a.length + b.length);
      }),
    );
  });
});
