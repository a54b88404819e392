import { describe, expect, it } from 'vitest';
import { everybodyHere, filterRows, roomOf } from '../../../../../renderer/features/queue/filter-rows.ts';
import { row } from './rows.ts';

const rows = [
  row('A001', { name: '张三', stage: 'triage' }),
  row('A002', { name: '李四', stage: 'consult', room: '诊室一' }),
  row('A003', {
    name: '王五',
    stage: 'consult',
    status: 'called',
    holder: { room: '诊室二', staffId: 'd2' },
  }),
  row('A004', { name: '赵六', stage: 'done', status: 'done' }),
  row('A005', { name: '钱七', stage: 'triage', visitStatus: 'closed' }),
];
const found = (part: Partial<typeof everybodyHere>) =>
  filterRows(rows, { ...everybodyHere, ...part }).map(({ ticket }) => ticket);

describe('filterRows', () => {
  it('shows who is here unless asked for more', () => {
    expect(found({})).toEqual(['A001', 'A002', 'A003']);
    expect(found({ stage: 'all' })).toHaveLength(5);
  });

  it('counts a closed visit as done wherever it stood', () => {
    expect(found({ stage: 'done' })).toEqual(['A004', 'A005']);
    expect(found({ stage: 'triage' })).toEqual(['A001']);
  });

  it('finds by a part of ticket or name', () => {
    expect(found({ text: ' a00' })).toEqual(['A001', 'A002', 'A003']);
    expect(found({ text: '五' })).toEqual(['A003']);
    expect(found({ text: '五', stage: 'triage' })).toEqual([]);
  });

  it('takes the room that called for a called person, and the room waited for otherwise', () => {
    expect(rows.map(roomOf)).toEqual([null, '诊室一', '诊室二', null, null]);
    expect(found({ room: '诊室二' })).toEqual(['A003']);
  });
});
