import { Modal } from 'antd';
import type { CardView } from '../../../../contract/chronic-views.ts';
import { DISEASES } from '../../../../domain/chronic/diseases.ts';
import { clinicDate } from '../../../ui/clinic-time.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { personText } from '../../../ui/person-text.ts';
import { useTell } from '../../../ui/use-tell.ts';
import { useCard } from '../use-chronic.ts';
import { FollowUpForm } from './follow-up-form.tsx';

interface FollowUpDialogProps {
  readonly cardId: string;
  /** The visit in which it is done. */
  readonly visitId?: string | undefined;
  readonly onClose: () => void;
}

/** 随访, over whatever page somebody works on. What was typed is kept when it is closed. */
export function FollowUpDialog({ cardId, visitId, onClose }: FollowUpDialogProps) {
  const card = useCard(cardId);
  const tell = useTell();
  const { data } = card;
  const saved = ({ resident, state }: CardView) => {
    const last = state.followUps.findLast(({ withdrawn }) => withdrawn === null);
    tell.done(
      `已保存 ${resident.name} 的随访：${last?.decision.classification.label}，下次 ${last?.decision.nextDue} 前。`,
    );
    onClose();
  };
  return (
    <Modal
      open
      width="min(1320px, 96vw)"
      style={{ top: 12 }}
      title={data ? titleOf(data) : '随访'}
      footer={null}
      mask={{ closable: false }}
      onCancel={onClose}
    >
      <FaultSentence error={card.error} onRetry={() => void card.refetch()} />
      {data ? (
        <FollowUpForm card={data} today={clinicDate(Date.now())} visitId={visitId} onSaved={saved} />
      ) : (
        !card.error && <PageSkeleton />
      )}
    </Modal>
  );
}

function titleOf({ resident, state, reach }: CardView): string {
  return `${DISEASES[state.disease]}随访　${resident.name}　${personText(resident)}　${reach.village}`;
}
