import type { CardView } from '../../../../contract/chronic-views.ts';
import { node } from '../../../client/node.ts';
import type { ReasonedAct } from './reasoned-dialog.tsx';

/** What is done with a card for a reason, or with a line on what came of it. */
export type ReasonedWish =
  | { readonly is: 'reopen' }
  | { readonly is: 'withdraw' | 'referral'; readonly followUpId: string }
  | { readonly is: 'withdraw-check-up'; readonly checkUpId: string };

export function reasonedAct({ state: { cardId }, resident }: CardView, wish: ReasonedWish): ReasonedAct {
  switch (wish.is) {
    case 'reopen':
      return {
        title: '恢复管理',
        explanation: '这张卡重新进入随访任务，以前的随访都在。',
        okText: '恢复管理',
        done: '已恢复管理，以前的随访都在。',
        act: (reason) => node.chronic.reopen({ cardId, reason }),
      };
    case 'withdraw':
      return {
        title: '作废这次随访',
        explanation: '作废后，这张卡按没有这次随访重新判断；原内容和原因都留在历史里。',
        okText: '作废',
        done: '这次随访已作废，原记录留在历史里。',
        act: (reason) => node.chronic.withdrawFollowUp({ cardId, followUpId: wish.followUpId, reason }),
      };
    case 'referral':
      return {
        title: '转诊结果',
        asks: '是否到诊、诊断和用药调整',
        explanation: '转诊后主动随访，记录是否到诊、上级医院的诊断和用药调整。',
        okText: '保存',
        isDangerous: false,
        done: '已记录转诊结果。',
        act: (result) => node.chronic.referralFollowed({ cardId, followUpId: wish.followUpId, result }),
      };
    case 'withdraw-check-up':
      return {
        title: '作废这次体检',
        explanation: '作废后，这个人的每张慢病卡都不再计这次体检。',
        okText: '作废',
        done: '这次体检已作废，原记录留在历史里。',
        act: (reason) =>
          node.chronic.withdrawCheckUp({ residentId: resident.id, checkUpId: wish.checkUpId, reason }),
      };
  }
}
