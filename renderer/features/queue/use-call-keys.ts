import type { QueueRow } from '../../../contract/queue.ts';
import type { WaitingStage } from '../../../domain/queue/events.ts';
import { node } from '../../client/node.ts';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { placeOf, whoText } from './place.ts';
import type { QueueActs } from './use-queue-act.ts';
import type { Workplace } from './use-workplace.ts';

export interface CallKeys {
  readonly callNext: () => void;
  readonly call: (row: QueueRow) => void;
  readonly recall: (row: QueueRow) => void;
  readonly skip: (row: QueueRow) => void;
  readonly noShow: (row: QueueRow) => void;
  readonly comeBack: (row: QueueRow) => void;
  /** Whom the keys are about: called, and not here yet. */
  readonly called: QueueRow | undefined;
}

interface CallKeysOptions {
  readonly place: Workplace;
  readonly room: string;
  /** Called at when nobody waits, for the node's own answer. */
  readonly stage: WaitingStage;
  readonly acts: QueueActs;
  readonly enabled: boolean;
  readonly onCalled: (row: QueueRow) => void;
  /** Somebody is no longer here. */
  readonly onGone: (row: QueueRow) => void;
}

/** Calling from one room: F4 the next, F6 once more, F7 lets others go first, F8 is not here. */
export function useCallKeys(options: CallKeysOptions): CallKeys {
  const { place, room, stage, acts, enabled, onCalled, onGone } = options;
  const called = place.held.find(({ status }) => status === 'called');

  const onPlace = (row: QueueRow, run: (at: NonNullable<ReturnType<typeof placeOf>>) => void) => {
    const at = placeOf(row);
    if (at) run(at);
  };
  const saidCalled = (row: QueueRow) => `已呼叫 ${whoText(row)} 到${room}。`;

  const callNext = () => {
    if (called) {
      const sentence = `${whoText(called)} 还没有到。请先重呼（F6）、过号（F7）或记未到（F8），再叫下一位。`;
      acts.say({ tone: 'warn', sentence });
      return;
    }
    const first = place.line[0];
    const input = { stage: (first && placeOf(first)?.stage) ?? stage, room };
    acts.act({ run: () => node.queue.callNext(input), said: saidCalled, after: onCalled });
  };
  const call = (row: QueueRow) =>
    onPlace(row, (at) =>
      acts.act({ run: () => node.queue.call({ ...at, room }), said: saidCalled, after: onCalled }),
    );
  const recall = (row: QueueRow) =>
    onPlace(row, (at) =>
      acts.act({
        run: () => node.queue.recall({ ...at, room }),
        said: (now) => `又呼叫了一次 ${whoText(now)}，共 ${now.calls} 次。`,
      }),
    );
  const skip = (row: QueueRow) =>
    onPlace(row, (at) =>
      acts.act({
        run: () => node.queue.skip({ ...at, room }),
        said: (now) => `${whoText(now)} 已过号顺延，仍在候诊。`,
        after: onGone,
      }),
    );
  const noShow = (row: QueueRow) =>
    onPlace(row, (at) =>
      acts.act({
        run: () => node.queue.noShow({ ...at, room }),
        said: (now) => `${whoText(now)} 记为呼叫未到；本人回来后请按“返回”。`,
        after: onGone,
      }),
    );
  const comeBack = (row: QueueRow) =>
    onPlace(row, (at) =>
      acts.act({
        run: () => node.queue.comeBack(at),
        said: (now) => `${whoText(now)} 已返回，重新候诊。`,
      }),
    );

  useShortcut('F4', '呼叫下一位', callNext, { enabled });
  useShortcut('F6', '重呼', () => called && recall(called), { enabled });
  useShortcut('F7', '过号', () => called && skip(called), { enabled });
  useShortcut('F8', '呼叫未到', () => called && noShow(called), { enabled });
  return { callNext, call, recall, skip, noShow, comeBack, called };
}
