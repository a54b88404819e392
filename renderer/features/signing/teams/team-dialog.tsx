import { useQuery } from '@tanstack/react-query';
import { Form, Input, InputNumber, Modal, Select } from 'antd';
import { useState } from 'react';
import type { TeamRules, TeamView } from '../../../../contract/signing-views.ts';
import { node } from '../../../client/node.ts';
import { orpc } from '../../../client/query.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { FormDialog } from '../../../ui/form-dialog.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { needed } from '../../../ui/text-rules.ts';
import { useSigningAct } from '../use-signing-act.ts';
import { MembersField } from './members-field.tsx';
import { draftOf, factsOf, type TeamDraft, teamOf } from './team-draft.ts';

interface TeamDialogProps {
  /** Null: a new team. */
  readonly team: TeamView | null;
  readonly onClose: () => void;
}

/** Forms a team or changes one, once the policy has said what it may be made of. */
export function TeamDialog({ team, onClose }: TeamDialogProps) {
  const rules = useQuery(orpc.signingTeams.rules.queryOptions());
  if (rules.data) return <TeamForm team={team} rules={rules.data} onClose={onClose} />;
  return (
    <Modal open title={team ? `修改 ${team.name}` : '建立签约团队'} footer={null} onCancel={onClose}>
      {rules.isPending && <PageSkeleton />}
      <FaultSentence error={rules.error} onRetry={() => void rules.refetch()} />
    </Modal>
  );
}

function TeamForm({ team, rules, onClose }: TeamDialogProps & { readonly rules: TeamRules }) {
  const [form] = Form.useForm<TeamDraft>();
  const [teamId] = useState(() => team?.teamId ?? crypto.randomUUID());
  const [initial] = useState(() => draftOf(team, rules, () => crypto.randomUUID()));
  const saving = useSigningAct(
    ({ reason, ...draft }: TeamDraft) => {
      const facts = { ...teamOf(draft, rules) };
      return team
        ? node.signingTeams.change({
            teamId,
            was: { ...factsOf(team) },
            team: facts,
            reason: reason?.trim() ?? '',
          })
        : node.signingTeams.form({ teamId, team: facts });
    },
    team ? '团队已修改' : '团队已建立',
    onClose,
  );
  return (
    <FormDialog<TeamDraft>
      title={team ? `修改 ${team.name}` : `建立签约团队（${rules.shape}）`}
      okText={team ? '保存' : '建立'}
      widthPx={860}
      form={form}
      initialValues={initial}
      isBusy={saving.isPending}
      error={saving.error}
      onFinish={saving.mutate}
      onClose={onClose}
    >
      <Form.Item name="name" label="团队名称" rules={[needed('请填写团队名称。')]}>
        <Input maxLength={40} autoFocus autoComplete="off" placeholder="如：青山村片区团队" />
      </Form.Item>
      <MembersField rules={rules} />
      <Form.Item
        name="capacity"
        label={`最多签约人数（政策：每名医生 ${rules.residentsPerDoctor} 人）`}
        rules={[{ required: true, message: '请填写人数。' }]}
      >
        <InputNumber min={1} max={100_000} precision={0} />
      </Form.Item>
      <Form.Item name="villages" label="负责的村居">
        <Select mode="multiple" options={rules.villages.map((value) => ({ value, label: value }))} />
      </Form.Item>
      {team && (
        <Form.Item name="reason" label="修改原因（会留下记录）" rules={[needed('请写明原因。')]}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
      )}
    </FormDialog>
  );
}
