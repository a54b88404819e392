import type { BenefitView } from '../../../../contract/points.ts';
import { node } from '../../../client/node.ts';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { useBenefitAct } from './use-benefit-act.ts';

interface WithdrawDialogProps {
  readonly benefit: BenefitView;
  readonly onClose: () => void;
}

export function WithdrawDialog({ benefit, onClose }: WithdrawDialogProps) {
  const { benefitId, title } = benefit;
  const withdraw = useBenefitAct(
    (reason: string) => node.points.withdrawBenefit({ benefitId, reason }),
    '已停止兑换',
    onClose,
  );
  return (
    <ReasonDialog
      title={`停止兑换“${title}”`}
      explanation="停止后不能再兑换，已兑换的不受影响。"
      okText="停止兑换"
      act={withdraw}
      onConfirm={withdraw.mutate}
      onClose={onClose}
    />
  );
}
