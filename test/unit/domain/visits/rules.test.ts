import { describe, expect, it } from 'vitest';
import type { Decision } from '../../../../domain/visits/decision.ts';
import {
  decideAmendNote,
  decideChange,
  decideClose,
  decideComplaint,
  decideReopen,
  decideSettleConflict,
  decideWriteNote,
} from '../../../../domain/visits/rules.ts';
import { type VisitState, visitAggregate } from '../../../../domain/visits/state.ts';
import { entriesOf, entryOf, foldAll, type VisitEntry, visitWith } from './entries.ts';

const { kinds } = visitAggregate;
const codeOf = (decision: Decision<string>) => (decision.ok ? 'ok' : decision.code);

/** The visit after a decision that must have been allowed. */
function applied(visit: VisitState, decision: Decision<string>, atMs = 10): VisitState {
  if (!decision.ok) throw new Error(decision.sentence);
  const next = foldAll(visitAggregate, entriesOf(decision.drafts, { atMs }), visit);
  if (!next) throw new Error('no visit');
  return next;
}

const closedVisit = () => applied(visitWith(), decideClose(visitWith(), { outcome: 'treated' }));
const note = { noteId: 'a', section: 'assessment', text: '感冒' } as const;

describe('what may be written into a visit', () => {
  it('changes what its author has seen, and refuses what has changed meanwhile', () => {
    const visit = visitWith();
    const raise = { changes: { priority: { was: 'normal', now: 'urgent' } }, reason: '胸痛' } as const;
    const raised = applied(visit, decideChange(visit, raise));
    expect(raised.priority).toBe('urgent');
    expect(codeOf(decideChange(raised, raise))).toBe('changed-meanwhile');
    expect(codeOf(decideChange(raised, { changes: {}, reason: '无' }))).toBe('nothing-changed');
    expect(
      codeOf(decideChange(raised, { changes: { department: { was: null, now: null } }, reason: '无' })),
    ).toBe('nothing-changed');
  });

  it('records a complaint and refuses to overwrite one that was not seen', () => {
    const told = applied(visitWith(), decideComplaint(visitWith(), { was: null, now: '头晕' }));
    expect(told.complaint).toBe('头晕');
    expect(codeOf(decideComplaint(told, { was: null, now: '咳嗽' }))).toBe('changed-meanwhile');
    expect(codeOf(decideComplaint(told, { was: '头晕', now: '头晕' }))).toBe('nothing-changed');
    expect(codeOf(decideComplaint(told, { was: '头晕', now: '头晕三天' }))).toBe('ok');
  });

  it('writes a note once and amends it with a reason', () => {
    const noted = applied(visitWith(), decideWriteNote(visitWith(), note));
    expect(noted.notes).toMatchObject([{ ...note, byStaffId: 's1', amendments: [] }]);
    expect(codeOf(decideWriteNote(noted, note))).toBe('note-exists');
    const amend = { noteId: 'a', was: '感冒', now: '流感', reason: '笔误' };
    expect(applied(noted, decideAmendNote(noted, amend)).notes[0]?.text).toBe('流感');
    expect(codeOf(decideAmendNote(noted, { ...amend, was: '肺炎' }))).toBe('changed-meanwhile');
    expect(codeOf(decideAmendNote(noted, { ...amend, now: '感冒' }))).toBe('nothing-changed');
    expect(codeOf(decideAmendNote(noted, { ...amend, noteId: 'b' }))).toBe('no-such-note');
  });

  it('refuses everything but an amendment once the visit is closed', () => {
    const noted = applied(visitWith(), decideWriteNote(visitWith(), note));
    const closed = applied(noted, decideClose(noted, { outcome: 'treated' }), 20);
    expect(codeOf(decideComplaint(closed, { was: null, now: '头晕' }))).toBe('visit-closed');
    expect(codeOf(decideWriteNote(closed, { ...note, noteId: 'b' }))).toBe('visit-closed');
    expect(codeOf(decideClose(closed, { outcome: 'left' }))).toBe('visit-closed');
    expect(
      codeOf(
        decideChange(closed, { changes: { priority: { was: 'normal', now: 'elder' } }, reason: '补记' }),
      ),
    ).toBe('visit-closed');
    expect(codeOf(decideAmendNote(closed, { noteId: 'a', was: '感冒', now: '流感', reason: '补记' }))).toBe(
      'ok',
    );
  });

  it('reopens a closed visit unless the resident has another one open that day', () => {
    const closed = closedVisit();
    const reopened = applied(closed, decideReopen(closed, { reason: '取报告' }, []), 20);
    expect([reopened.status, reopened.outcome, reopened.closedAt]).toEqual(['open', null, null]);
    expect(codeOf(decideReopen(reopened, { reason: '取报告' }, []))).toBe('visit-open');
    const another = visitWith([], { ticket: 'B001' }, 'v2');
    const underMerged = visitWith([], { ticket: 'B002', residentId: 'r0' }, 'v4');
    expect(decideReopen(closed, { reason: '取报告' }, [closed, underMerged])).toMatchObject({
      code: 'already-open',
    });
    const decision = decideReopen(closed, { reason: '取报告' }, [closed, another]);
    expect(decision).toMatchObject({ ok: false, code: 'already-open' });
    expect(decision.ok ? '' : decision.sentence).toContain('B001');
    const yesterday = visitWith([], { localDate: '2026-11-01' }, 'v3');
    expect(codeOf(decideReopen(closed, { reason: '取报告' }, [yesterday]))).toBe('ok');
  });

  it('settles a conflict once', () => {
    const told = (now: string, atMs: number) =>
      entryOf(
        kinds.complaintRecorded,
        'v1',
        { was: null, now },
        { atMs, node: 'n2', seq: atMs },
      ) as VisitEntry;
    const visit = visitWith([told('头晕', 1), told('咳嗽', 2)]);
    const settle = { log: 'n2/county', seq: 2, note: '两者都有' };
    const settled = applied(visit, decideSettleConflict(visit, settle));
    expect(settled.conflicts[0]?.settled?.note).toBe('两者都有');
    expect(codeOf(decideSettleConflict(settled, settle))).toBe('no-such-conflict');
    expect(codeOf(decideSettleConflict(visit, { ...settle, seq: 1 }))).toBe('no-such-conflict');
  });
});
