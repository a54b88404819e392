import { describe, expect, it } from 'vitest';
import { type Complaints, suspectTuberculosis } from '../../../../domain/chronic/tuberculosis/suspicion.ts';
import type { Policy } from '../../../../domain/policy/in-force.ts';
import { nationalBase } from '../../../../domain/policy/packs/national-base.ts';

const policy: Policy = [nationalBase];

describe('肺结核可疑症状', () => {
  it.each<[Complaints, readonly string[]]>([
    [{ signs: [] }, []],
    [{ coughDays: 13, signs: [] }, []],
    [{ coughDays: 14, signs: [] }, ['咳嗽咳痰 14 天']],
    [{ signs: ['1'] }, ['咯血或血痰']],
    [{ coughDays: 20, signs: ['5', '2'] }, ['咳嗽咳痰 20 天', '发热', '消瘦']],
    [{ signs: ['unheard-of'] }, []],
  ])('%j: %j', (complaints, facts) => {
    const found = suspectTuberculosis(complaints, policy, '2026-11-22');
    expect(found?.reasons.map(({ fact }) => fact) ?? []).toEqual(facts);
    expect(found === undefined).toBe(facts.length === 0);
    if (found) expect(found).toMatchObject({ kind: 'suspect', again: { days: 7 } });
  });
});
