import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { announcement } from '../../../../domain/queue/announcement.ts';

describe('the announcement', () => {
  it.each([
    ['A023', '张三丰', '请 A023 号 张*丰 到 诊室一', '请，A零二三号，张某丰，到诊室一'],
    ['BC150', '李伟', '请 BC150 号 李* 到 诊室一', '请，BC一五零号，李某，到诊室一'],
    ['A001', '阿卜杜热西提', '请 A001 号 阿***提 到 诊室一', '请，A零零一号，阿某提，到诊室一'],
  ])('%s %s', (ticket, residentName, screen, voice) => {
    expect(announcement({ ticket, residentName, room: '诊室一' })).toEqual({ screen, voice });
  });

  it('never shows or says a whole name', () => {
    const said = new Set('请，零二三号，某，到诊室一');
    const name = fc
      .stringMatching(/^[\u4e00-\u9fa5]{2,6}$/)
      .filter((text) => [...text].every((c) => !said.has(c)));
    fc.assert(
      fc.property(name, (residentName) => {
        const { screen, voice } = announcement({ ticket: 'A023', residentName, room: '诊室一' });
        expect(screen).not.toContain(residentName);
        expect(voice).not.toContain(residentName);
      }),
    );
  });
});
