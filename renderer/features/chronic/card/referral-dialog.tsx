import { node } from '../../../client/node.ts';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { useCardAct } from './use-card-act.ts';

interface ReferralDialogProps {
  readonly cardId: string;
  readonly followUpId: string;
  readonly onClose: () => void;
}

/** 两周内主动随访转诊情况: what came of a referral. */
export function ReferralDialog({ cardId, followUpId, onClose }: ReferralDialogProps) {
  const act = useCardAct(node.chronic.referralFollowed, '已记录转诊结果。', onClose);
  return (
    <ReasonDialog
      title="转诊结果"
      asks="是否到诊、诊断和用药调整"
      explanation="转诊后主动随访，记录是否到诊、上级医院的诊断和用药调整。"
      okText="保存"
      isDangerous={false}
      act={act}
      onConfirm={(result) => act.mutate({ cardId, followUpId, result })}
      onClose={onClose}
    />
  );
}
