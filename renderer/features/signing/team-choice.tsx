import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { orpc } from '../../client/query.ts';
import { choicesOf } from '../../ui/choices.tsx';

interface TeamChoiceProps {
  readonly value: string | undefined;
  readonly onChange: (teamId: string | undefined) => void;
}

/** Of which team a list is; without a choice it is that of all. */
export function TeamChoice({ value, onChange }: TeamChoiceProps) {
  const teams = useQuery(orpc.signingTeams.list.queryOptions());
  return (
    <Select
      aria-label="签约团队"
      allowClear
      placeholder="全部团队"
      style={{ minWidth: 200 }}
      value={value ?? null}
      {...choicesOf(teams, '还没有签约团队')}
      options={(teams.data ?? []).map(({ teamId, name }) => ({ value: teamId, label: name }))}
      onChange={(teamId) => onChange(teamId ?? undefined)}
    />
  );
}
