import { describe, expect, it } from 'vitest';
import type { ConflictView } from '../../../../contract/residents.ts';
import type { ResidentState } from '../../../../domain/residents/state.ts';
import { groupConflicts } from '../../../../renderer/features/residents/page/conflict-groups.ts';

const state = (phone: string) => ({ details: { phone }, guardian: null }) as unknown as ResidentState;
const conflict = (kept: string, lost: string, by: string): ConflictView => ({
  field: 'phone',
  label: '本人电话',
  kept: { text: kept, value: kept },
  lost: { text: lost, value: lost },
  atMs: 1,
  staffName: '游小梅',
  by,
});

describe('groupConflicts', () => {
  it('decides all conflicts of a field at once, what stands there first', () => {
    const [group, ...others] = groupConflicts(
      [conflict('222', '111', 'a#1'), conflict('333', '222', 'b#1')],
      state('333'),
    );
    expect(others).toEqual([]);
    expect(group?.settles).toEqual(['a#1', 'b#1']);
    expect(group?.choices.map(({ text }) => text)).toEqual(['333', '222', '111']);
    expect(group?.choices[0]?.by).toEqual({ staffName: '游小梅', atMs: 1 });
  });

  it('offers what stands in the field also when it was changed since', () => {
    const [group] = groupConflicts([conflict('222', '111', 'a#1')], state('999'));
    expect(group?.choices.map(({ text }) => text)).toEqual(['999', '222', '111']);
  });
});
