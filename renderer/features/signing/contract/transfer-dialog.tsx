import { useQuery } from '@tanstack/react-query';
import { Form, Input, Select } from 'antd';
import type { ContractView } from '../../../../contract/signing-views.ts';
import { node } from '../../../client/node.ts';
import { orpc } from '../../../client/query.ts';
import { choicesOf } from '../../../ui/choices.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { needed } from '../../../ui/text-rules.ts';
import { useSigningAct } from '../use-signing-act.ts';

interface Values {
  readonly teamId: string;
  readonly doctorId: string;
  readonly reason: string;
}

interface TransferDialogProps {
  readonly contract: ContractView;
  readonly onClose: () => void;
}

/** 换医: another doctor of this or another team; term, packages and fees stay. */
export function TransferDialog({ contract, onClose }: TransferDialogProps) {
  const [form] = Form.useForm<Values>();
  const chosenTeam = Form.useWatch('teamId', form);
  const teams = useQuery(orpc.signingTeams.list.queryOptions());
  const active = (teams.data ?? []).filter((team) => team.active);
  const members = active.find(({ teamId }) => teamId === chosenTeam)?.members ?? [];
  const { contractId, teamId, doctorId } = contract;
  const moving = useSigningAct(
    ({ reason, ...to }: Values) => node.signing.transfer({ contractId, ...to, reason: reason.trim() }),
    '家庭医生已变更',
    onClose,
  );
  return (
    <FormDialog<Values>
      title="变更家庭医生"
      okText="变更"
      form={form}
      initialValues={{ teamId, doctorId }}
      isBusy={moving.isPending}
      error={moving.error}
      onFinish={moving.mutate}
      onClose={onClose}
    >
      <Form.Item name="teamId" label="签约团队" rules={[{ required: true, message: '请选择团队。' }]}>
        <Select
          autoFocus
          {...choicesOf(teams, '还没有签约团队')}
          options={active.map((team) => ({ value: team.teamId, label: team.name }))}
          onChange={(id) =>
            form.setFieldValue('doctorId', active.find((team) => team.teamId === id)?.leaderId)
          }
        />
      </Form.Item>
      <Form.Item name="doctorId" label="家庭医生" rules={[{ required: true, message: '请选择医生。' }]}>
        <Select
          {...choicesOf(teams, '请先选择团队')}
          options={members.map(({ memberId, name, roleLabel, load }) => ({
            value: memberId,
            label: `${name}（${roleLabel}，已签 ${load} 人）`,
          }))}
        />
      </Form.Item>
      <Form.Item name="reason" label="原因（会留下记录）" rules={[needed('请写明原因。')]}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
    </FormDialog>
  );
}
