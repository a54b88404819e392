import { InputNumber } from 'antd';
import type { DistributionView } from '../../../../contract/signing-views.ts';
import { yuanText } from '../signing-words.ts';
import { SumRow } from './sum-row.tsx';
import styles from './teams.module.css';

interface MembersShareProps {
  readonly distribution: DistributionView;
  readonly onPoints: (memberId: string, points: number) => void;
}

/** The team's part by points: those of the year's services, unless the leader puts others. */
export function MembersShare({ distribution, onPoints }: MembersShareProps) {
  const { members } = distribution;
  const sumFen = members.reduce((sum, { fen }) => sum + fen, 0);
  return (
    <table className={styles.money}>
      <caption>团队内分配</caption>
      <thead>
        <tr>
          <th scope="col">成员</th>
          <th scope="col">所得</th>
          <th scope="col">工作分</th>
        </tr>
      </thead>
      <tbody>
        {members.map(({ memberId, name, points, fen }) => (
          <tr key={memberId}>
            <th scope="row">{name}</th>
            <td>{yuanText(fen)}</td>
            <td>
              <InputNumber
                size="small"
                aria-label={`${name}的工作分`}
                min={0}
                max={1_000_000}
                precision={0}
                value={points}
                onChange={(value) => onPoints(memberId, value ?? 0)}
              />
            </td>
          </tr>
        ))}
      </tbody>
      <SumRow fen={sumFen} />
    </table>
  );
}
