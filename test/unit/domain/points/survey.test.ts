import { describe, expect, it } from 'vitest';
import { decideAnswer } from '../../../../domain/points/survey.ts';
import type { Policy } from '../../../../domain/policy/in-force.ts';
import { nationalBase } from '../../../../domain/policy/packs/national-base.ts';

const policy: Policy = [nationalBase];
const satisfied = { reachable: 4, attitude: 4, explained: 4, 'follow-up': 4, overall: 4 };

const answer = (answers: Readonly<Record<string, number>>, before?: Parameters<typeof decideAnswer>[0]) =>
  decideAnswer(before, 'r1.2026', { residentId: 'r1', on: '2026-11-22', answers }, policy);

describe('年度问卷', () => {
  it.each([
    [satisfied, true],
    [{ ...satisfied, overall: 3 }, false],
    [{ ...satisfied, overall: 3, attitude: 5 }, true],
  ])('%j counts as satisfied: %s', (answers, isSatisfied) => {
    const decision = answer(answers);
    expect(decision.ok && decision.drafts[0]?.body).toMatchObject({ isSatisfied });
  });

  it('asks the questions of the policy: every one, and no other', () => {
    const { overall: _unanswered, ...four } = satisfied;
    expect(answer(four)).toMatchObject({ ok: false, code: 'questions-unanswered' });
    expect(answer({ ...satisfied, invented: 5 })).toMatchObject({ ok: false, code: 'questions-unanswered' });
    expect(answer({ ...four, invented: 5 })).toMatchObject({ ok: false, code: 'questions-unanswered' });
  });

  it('is answered once a year', () => {
    const before = {
      residentId: 'r1',
      on: '2026-02-01',
      answers: satisfied,
      isSatisfied: true,
      remark: null,
    };
    expect(answer(satisfied, before)).toMatchObject({ ok: false, code: 'survey-answered' });
  });
});
