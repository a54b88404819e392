import { Button, Progress } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { TeamView } from '../../../../contract/signing-views.ts';
import { node } from '../../../client/node.ts';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { distributionPath } from '../signing-path.ts';
import { useSigningAct } from '../use-signing-act.ts';
import styles from './teams.module.css';

interface TeamCardProps {
  readonly team: TeamView;
  readonly mayChange: boolean;
  readonly onChange: () => void;
}

/** One team: members with their role and load, villages, room for more. */
export function TeamCard({ team, mayChange, onChange }: TeamCardProps) {
  const { name, active, load, capacity, villages, members, leaderId, missingRoles } = team;
  return (
    <section className={styles.team} aria-label={name}>
      <header>
        <h2>{name}</h2>
        {!active && <StatusMark tone="quiet">已解散</StatusMark>}
        {mayChange && active && <TeamActs team={team} onChange={onChange} />}
      </header>
      {active && missingRoles.length > 0 && (
        <Sentence tone="warn">政策要求的岗位还缺：{missingRoles.join('、')}</Sentence>
      )}
      <div className={styles.load}>
        <span>
          已签 {load} / 可签 {capacity} 人
        </span>
        <Progress
          percent={Math.min(100, Math.round((load / capacity) * 100))}
          status={load > capacity ? 'exception' : 'normal'}
          size="small"
        />
      </div>
      <table className={styles.members}>
        <tbody>
          {members.map((member) => (
            <tr key={member.memberId}>
              <th scope="row">
                {member.name}
                {member.memberId === leaderId && '（团队长）'}
              </th>
              <td>{member.roleLabel}</td>
              <td>{member.phone ?? ''}</td>
              <td>{member.load > 0 ? `选为医生 ${member.load} 人` : ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {villages.length > 0 && <p className={styles.quiet}>负责：{villages.join('、')}</p>}
    </section>
  );
}

function TeamActs({ team, onChange }: Omit<TeamCardProps, 'mayChange'>) {
  const [isDissolving, setDissolving] = useState(false);
  const { teamId, name } = team;
  const close = () => setDissolving(false);
  const dissolving = useSigningAct(
    (reason: string) => node.signingTeams.dissolve({ teamId, reason }),
    `${name} 已解散`,
    close,
  );
  return (
    <div className={styles.acts}>
      <Link href={distributionPath(teamId)}>
        <Button size="small">年终分配</Button>
      </Link>
      <Button size="small" onClick={onChange}>
        修改
      </Button>
      <Button size="small" danger onClick={() => setDissolving(true)}>
        解散
      </Button>
      {isDissolving && (
        <ReasonDialog
          title={`解散 ${name}`}
          explanation="有在期协议的团队不能解散，请先给居民变更医生。解散后不能再签约，以前的协议都保留。"
          okText="解散"
          act={dissolving}
          onConfirm={dissolving.mutate}
          onClose={close}
        />
      )}
    </div>
  );
}
