import { describe, expect, it } from 'vitest';
import {
  decideClosing,
  decideClosingReport,
  refutingFault,
  reopeningFault,
} from '../../../../domain/residents/closing-rules.ts';
import type { Closure } from '../../../../domain/residents/events.ts';
import { form, TODAY } from './support.ts';

const { guardian: _, ...details } = form();
const open = { details, status: 'active', mergedInto: null } as const;
const closure = (over: Partial<Closure>): Closure => ({
  cause: 'died',
  on: '2026-11-20',
  place: null,
  reason: '肺炎',
  ...over,
});

describe('the report that a record is to be closed (注销核实中)', () => {
  it('is under the rules of the closing, and made once', () => {
    const reported = { ...open, closing: closure({}) };
    expect(decideClosingReport(open, closure({}), TODAY)).toEqual({ ok: true, body: closure({}) });
    expect(decideClosingReport(open, closure({ reason: null }), TODAY).ok).toBe(false);
    expect(decideClosingReport({ ...open, status: 'closed' }, closure({}), TODAY).ok).toBe(false);
    expect(decideClosingReport(reported, closure({}), TODAY).ok).toBe(false);
    expect(decideClosing(reported, closure({}), TODAY).ok).toBe(true);
  });

  it('is taken back with what was found out', () => {
    expect(refutingFault({ closing: closure({}) }, '本人健在')).toBeUndefined();
    expect(refutingFault({ closing: closure({}) }, ' ')).toContain('核实的结果');
    expect(refutingFault({}, '本人健在')).toContain('没有在注销核实中');
  });
});

describe('closing a record', () => {
  it.each<[string, Partial<Closure>, boolean]>([
    ['death today', {}, true],
    ['death on the day of birth', { on: '1980-05-04' }, true],
    ['death tomorrow', { on: '2026-11-21' }, false],
    ['death before birth', { on: '1980-05-03' }, false],
    ['death without a cause', { reason: null }, false],
    ['lost without a reason', { cause: 'lost', reason: null }, false],
    ['moved without a place', { cause: 'moved-away', reason: null }, false],
    ['moved', { cause: 'moved-away', reason: null, place: '泉州市丰泽区，已交接' }, true],
    ['refused', { cause: 'refused', reason: null }, true],
    ['other without a reason', { cause: 'other', reason: null }, false],
  ])('%s', (_what, over, ok) => {
    const decision = decideClosing(open, closure(over), TODAY);
    expect(decision.ok).toBe(ok);
    if (decision.ok) expect(decision.body).toEqual(closure(over));
    else expect(decision.sentence).toMatch(/。$/);
  });

  it('is not done twice, nor on a record that gave way', () => {
    expect(decideClosing({ ...open, status: 'closed' }, closure({}), TODAY).ok).toBe(false);
    expect(decideClosing({ ...open, mergedInto: 'r2' }, closure({}), TODAY).ok).toBe(false);
  });

  it('is taken back with a reason', () => {
    expect(reopeningFault({ status: 'closed' }, '误报')).toBeUndefined();
    expect(reopeningFault({ status: 'closed' }, ' ')).toContain('原因');
    expect(reopeningFault({ status: 'active' }, '误报')).toContain('没有注销');
  });
});
