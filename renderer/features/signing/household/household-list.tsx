import { Checkbox } from 'antd';
import type { HouseholdMember } from '../../../../contract/signing-views.ts';
import { Panel } from '../../../ui/page.tsx';
import { sexAndAge } from '../../residents/search/hit-words.ts';
import { ContractStatusMark } from '../contract-status-mark.tsx';
import styles from './household.module.css';

interface HouseholdListProps {
  readonly members: readonly HouseholdMember[];
  readonly ticked: readonly string[];
  readonly onTicked: (ids: readonly string[]) => void;
}

/** Who lives together as far as the records know, and why; the person at the seat ticks who signs. */
export function HouseholdList({ members, ticked, onTicked }: HouseholdListProps) {
  const toggle = (id: string) =>
    onTicked(
      // In the order of the list, whichever was ticked first.
      members
        .map(({ resident }) => resident.id)
        .filter((each) => (each === id ? !ticked.includes(id) : ticked.includes(each))),
    );
  return (
    <Panel title="家庭成员">
      <ul className={styles.members}>
        {members.map(({ resident, reasons, standing }, at) => (
          <li key={resident.id}>
            <Checkbox
              autoFocus={at === 0}
              checked={ticked.includes(resident.id)}
              onChange={() => toggle(resident.id)}
            >
              <b>{resident.name}</b>　{sexAndAge(resident)}
            </Checkbox>
            <span className={styles.why}>
              {resident.idNumberMasked ?? '无证件号'}
              {reasons.length > 0 && <br />}
              {reasons.join('、')}
            </span>
            {standing && (
              <span className={styles.why}>
                <ContractStatusMark line={standing} /> 至 {standing.until}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
