import { describe, expect, it } from 'vitest';
import type { VisitConflict } from '../../../../../domain/visits/conflict.ts';
import { conflictText } from '../../../../../renderer/features/doctor/conflict-text.ts';

const place = { log: 'log', seq: 1, at: '0'.repeat(16), byStaffId: 'd2', settled: null } as const;
const nameOf = (staffId: string) => ({ d1: '纪文涛', d2: '单玉兰' })[staffId] ?? staffId;

describe('conflictText', () => {
  it('says what stands and what was lost of a field, in the words of the form', () => {
    const conflict: VisitConflict = {
      ...place,
      about: 'field',
      field: 'priority',
      kept: 'urgent',
      lost: 'elder',
    };
    expect(conflictText(conflict, nameOf)).toBe(
      '优先级别在断网时被两处写成不同内容。现在是“急重症”，没有采用的是“老年人”。',
    );
  });

  it('says who also thought they held the person', () => {
    const conflict: VisitConflict = {
      ...place,
      about: 'queue',
      move: 'queue.called',
      kept: { stage: 'consult', status: 'called', room: '诊室一', staffId: 'd1' },
      lost: { stage: 'consult', room: '诊室二', staffId: 'd2' },
    };
    const text = conflictText(conflict, nameOf);
    expect(text).toContain('诊室二 单玉兰 在断网时也做了“呼叫”（就诊），没有生效');
    expect(text).toContain('就诊 已呼叫 诊室一 纪文涛');
  });

  it('has words for what nobody stands in any more', () => {
    const conflict: VisitConflict = {
      ...place,
      about: 'queue',
      move: 'queue.moved',
      kept: { stage: null, status: null, room: null, staffId: null },
      lost: { stage: 'vitals', room: null, staffId: 'd2' },
    };
    expect(conflictText(conflict, nameOf)).toContain('已结束');
  });
});
