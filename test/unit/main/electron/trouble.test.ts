import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerRefusal, answerSurrender } from '../../../../main/electron/trouble.ts';

/** What Electron was told to do, in order, and which button the person presses. */
const seen = vi.hoisted(() => ({ steps: [] as string[], button: 0 }));

vi.mock('electron', () => ({
  app: {
    relaunch: () => void seen.steps.push('relaunch'),
    exit: (code: number) => void seen.steps.push(`exit ${code}`),
  },
  dialog: {
    showErrorBox: (_title: string, sentence: string) => void seen.steps.push(`error ${sentence}`),
    showMessageBox: async ({ buttons }: { readonly buttons: readonly string[] }) => {
      seen.steps.push(`asked ${buttons.join(' | ')}`);
      return { response: seen.button };
    },
  },
}));

const damaged = { code: 'damaged', sentence: '数据库文件有损坏。', backup: 'clinic-20261122-083005.db' };
const OFFER = 'asked 从备份 clinic-20261122-083005.db 恢复 | 退出';

beforeEach(() => {
  Object.assign(seen, { steps: [], button: 0 });
  vi.spyOn(process.stdout, 'write').mockImplementation((line) => {
    seen.steps.push(`said ${JSON.parse(String(line)).code}`);
    return true;
  });
});
afterEach(() => vi.restoreAllMocks());

/** A restore that ends so. */
const restore = (failure?: string) =>
  vi.fn<(backup: string) => Promise<string | undefined>>(async () => failure);

describe('a node that refuses to open', () => {
  it('ends the program with its sentence where there is nothing to restore', async () => {
    const restoring = restore();
    await answerRefusal({ code: 'in-use', sentence: '正被另一个程序使用。' }, restoring);
    expect(seen.steps).toEqual(['said in-use', 'error 正被另一个程序使用。', 'exit 1']);
    expect(restoring).not.toHaveBeenCalled();
  });

  it('has its newest backup restored by one button, and opens anew', async () => {
    const restoring = restore();
    await answerRefusal(damaged, restoring);
    expect(restoring).toHaveBeenCalledExactlyOnceWith(damaged.backup);
    expect(seen.steps).toEqual(['said damaged', OFFER, 'relaunch', 'exit 0']);
  });

  it('changes nothing when the person does not want it', async () => {
    seen.button = 1;
    const restoring = restore();
    await answerRefusal(damaged, restoring);
    expect(restoring).not.toHaveBeenCalled();
    expect(seen.steps).toEqual(['said damaged', OFFER, 'exit 1']);
  });

  it('says why the backup could not be restored', async () => {
    await answerRefusal(damaged, restore('这份备份有损坏。'));
    expect(seen.steps).toEqual([
      'said damaged',
      OFFER,
      'said not-restored',
      'error 这份备份有损坏。',
      'exit 1',
    ]);
  });
});

it.each([
  [0, ['relaunch', 'exit 1']],
  [1, ['exit 1']],
])('a node that keeps dying is told of, and button %s does what it says', async (button, steps) => {
  seen.button = button;
  answerSurrender();
  await vi.waitFor(() => expect(seen.steps.at(-1)).toBe('exit 1'));
  expect(seen.steps).toEqual(['said node-failed', 'asked 重新打开 | 退出', ...steps]);
});
