import { describe, expect, it } from 'vitest';
import type { Board } from '../../../../../contract/queue.ts';
import { heardOf, newCalls } from '../../../../../renderer/features/board/announcements.ts';
import { chineseVoice } from '../../../../../renderer/features/board/chinese-voice.ts';
import { fitWaiting } from '../../../../../renderer/features/board/fit-waiting.ts';

type Call = Board['calls'][number];
const call = (visitId: string, announcedMs: number): Call => ({
  visitId,
  ticket: visitId,
  maskedName: '张*',
  room: '诊室一',
  announcedMs,
  screen: '',
  voice: '',
});

describe('what is to be spoken', () => {
  it('is nothing that was called before the screen came up', () => {
    expect(newCalls([call('A', 1), call('B', 2)], heardOf([call('A', 1), call('B', 2)]))).toEqual([]);
  });

  it('is every new call and every repeated one, the oldest first', () => {
    const heard = heardOf([call('A', 1), call('B', 2)]);
    const news = newCalls([call('C', 9), call('A', 5), call('B', 2)], heard);
    expect(news.map(({ visitId }) => visitId)).toEqual(['A', 'C']);
  });
});

describe('chineseVoice', () => {
  const voice = (lang: string, localService: boolean) => ({ lang, localService });

  it('prefers Mandarin, then what is installed here', () => {
    const [remote, local, taiwan] = [voice('zh-CN', false), voice('zh_CN', true), voice('zh-TW', true)];
    expect(chineseVoice([voice('en-US', true), taiwan, remote, local])).toBe(local);
    expect(chineseVoice([taiwan, remote])).toBe(remote);
    expect(chineseVoice([voice('cmn-Hans-CN', true), taiwan])).toEqual(voice('cmn-Hans-CN', true));
  });

  it('is none without a Chinese voice', () => {
    expect(chineseVoice([voice('en-US', true), voice('ja-JP', true)])).toBeUndefined();
    expect(chineseVoice([])).toBeUndefined();
  });
});

describe('fitWaiting', () => {
  const people = (stage: Board['waiting'][number]['stage'], count: number): Board['waiting'] =>
    Array.from({ length: count }, (_, index) => ({
      visitId: `${stage}${index}`,
      ticket: `A${index}`,
      maskedName: '张*',
      stage,
    }));
  const shown = (waiting: Board['waiting'], rows: number) =>
    fitWaiting(waiting, rows, 2).map((group) => [group.stage, group.shown.length, group.count]);

  it('shows everybody where there is place, the end of the way first', () => {
    expect(shown([...people('triage', 3), ...people('consult', 2)], 10)).toEqual([
      ['consult', 2, 2],
      ['triage', 3, 3],
    ]);
  });

  it('leaves every stage a row and counts those it has no place for', () => {
    expect(shown([...people('triage', 9), ...people('consult', 12)], 4)).toEqual([
      ['consult', 6, 12],
      ['triage', 2, 9],
    ]);
  });

  it('counts nobody when the node may have sent only a part', () => {
    expect(shown(people('triage', 30), 4)).toEqual([['triage', 8, undefined]]);
  });
});
