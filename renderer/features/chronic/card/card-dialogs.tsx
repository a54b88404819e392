import type { CardView } from '../../../../contract/chronic-views.ts';
import { node } from '../../../client/node.ts';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { CallDialog } from '../call/call-dialog.tsx';
import { FollowUpDialog } from '../follow-up/follow-up-dialog.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { CheckUpDialog } from './check-up-dialog.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { ReferralDialog } from './referral-dialog.tsx';
import { useCardAct } from './use-card-act.ts';

/** What is being done with a card. */
export type CardDialog =
  | { readonly is: 'follow-up' | 'call' | 'assign' | 'close' | 'reopen' | 'check-up' }
  | { readonly is: 'withdraw' | 'referral'; readonly followUpId: string }
  | { readonly is: 'withdraw-check-up'; readonly checkUpId: string };

interface CardDialogsProps {
  readonly card: CardView;
  readonly dialog: CardDialog;
  readonly onClose: () => void;
}

export function CardDialogs({ card, dialog, onClose }: CardDialogsProps) {
  const { cardId, disease } = card.state;
  switch (dialog.is) {
    case 'follow-up':
      return <FollowUpDialog cardId={cardId} onClose={onClose} />;
    case 'call':
      return <CallDialog row={{ ...card, cardId, disease }} onClose={onClose} />;
    case 'assign':
      return <AssignDialog card={card} onClose={onClose} />;
    case 'close':
      return <CloseDialog card={card} onClose={onClose} />;
    case 'reopen':
      return <ReopenDialog cardId={cardId} onClose={onClose} />;
    case 'check-up':
      return <CheckUpDialog residentId={card.resident.id} onClose={onClose} />;
    case 'withdraw':
      return <WithdrawDialog cardId={cardId} followUpId={dialog.followUpId} onClose={onClose} />;
    case 'referral':
      return <ReferralDialog cardId={cardId} followUpId={dialog.followUpId} onClose={onClose} />;
    case 'withdraw-check-up':
      return (
        <WithdrawCheckUpDialog residentId={card.resident.id} checkUpId={dialog.checkUpId} onClose={onClose} />
      );
  }
}

type Closable<Key extends string> = Readonly<Record<Key, string>> & { readonly onClose: () => void };

function WithdrawDialog({ cardId, followUpId, onClose }: Closable<'cardId' | 'followUpId'>) {
  const act = useCardAct(node.chronic.withdrawFollowUp, '这次随访已作废，原记录留在历史里。', onClose);
  return (
    <ReasonDialog
      title="作废这次随访"
      explanation="作废后，这张卡按没有这次随访重新判断；原内容和原因都留在历史里。"
      okText="作废"
      act={act}
      onConfirm={(reason) => act.mutate({ cardId, followUpId, reason })}
      onClose={onClose}
    />
  );
}

function WithdrawCheckUpDialog({ residentId, checkUpId, onClose }: Closable<'residentId' | 'checkUpId'>) {
  const act = useCardAct(node.chronic.withdrawCheckUp, '这次体检已作废，原记录留在历史里。', onClose);
  return (
    <ReasonDialog
      title="作废这次体检"
      explanation="作废后，这个人的每张慢病卡都不再计这次体检。"
      okText="作废"
      act={act}
      onConfirm={(reason) => act.mutate({ residentId, checkUpId, reason })}
      onClose={onClose}
    />
  );
}

function ReopenDialog({ cardId, onClose }: Closable<'cardId'>) {
  const act = useCardAct(node.chronic.reopen, '已恢复管理，以前的随访都在。', onClose);
  return (
    <ReasonDialog
      title="恢复管理"
      explanation="这张卡重新进入随访任务，以前的随访都在。"
      okText="恢复管理"
      act={act}
      onConfirm={(reason) => act.mutate({ cardId, reason })}
      onClose={onClose}
    />
  );
}
