import type { CardView } from '../../../../contract/chronic-views.ts';
import { CallDialog } from '../call/call-dialog.tsx';
import { FollowUpDialog } from '../follow-up/follow-up-dialog.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { CheckUpDialog } from './check-up-dialog.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { type ReasonedWish, reasonedAct } from './reasoned-acts.ts';
import { ReasonedDialog } from './reasoned-dialog.tsx';

/** What is being done with a card. */
export type CardDialog =
  | { readonly is: 'follow-up' | 'call' | 'assign' | 'close' | 'check-up' }
  | ReasonedWish;

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
    case 'check-up':
      return <CheckUpDialog residentId={card.resident.id} onClose={onClose} />;
    default:
      return <ReasonedDialog asked={reasonedAct(card, dialog)} onClose={onClose} />;
  }
}
