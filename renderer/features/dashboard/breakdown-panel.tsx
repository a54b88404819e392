import { Segmented } from 'antd';
import { useState } from 'react';
import type { GroupShare, IndicatorView, PersonsInput } from '../../../contract/indicators.ts';
import { DIMENSIONS, type Dimension, dimensions, headOf } from '../../../domain/reporting/indicators.ts';
import { percentOf } from '../../../domain/reporting/share.ts';
import { Empty } from '../../ui/empty.tsx';
import { percentText } from '../../ui/percent-text.ts';
import { Button } from '../../ui/plain/button.tsx';
import ruled from '../../ui/ruled-table.module.css';
import styles from './dashboard.module.css';
import { ShareBar } from './share-bar.tsx';

interface BreakdownPanelProps {
  readonly indicator: IndicatorView;
  readonly onPersons: (asked: PersonsInput) => void;
}

/** One indicator by village, team or doctor: bars against the target, the people behind each a click away. */
export function BreakdownPanel({ indicator, onPersons }: BreakdownPanelProps) {
  const [dimension, setDimension] = useState<Dimension>('village');
  const { id, groups, targetPercent } = indicator;
  const { title, unit } = headOf(id);
  const ask = (key: string, part: PersonsInput['part']) =>
    onPersons({ indicator: id, group: { dimension, key }, part });
  return (
    <section className={styles.breakdown} aria-label={`${title}分组`}>
      <div className={styles.breakdownHead}>
        <h3>{title}</h3>
        <Segmented
          options={dimensions.map((value) => ({ value, label: DIMENSIONS[value] }))}
          value={dimension}
          onChange={setDimension}
        />
        <span className={styles.quiet}>
          {targetPercent === null ? '现行政策没有定目标' : `竖线为目标 ${targetPercent}%`}
        </span>
      </div>
      {groups[dimension].length === 0 && <Empty title="还没有应计的记录" />}
      <table className={ruled.ruled} hidden={groups[dimension].length === 0}>
        <thead>
          <tr>
            <th scope="col">{DIMENSIONS[dimension]}</th>
            <th scope="col">比例</th>
            <th scope="col" />
            <th scope="col">已计（{unit}）</th>
            <th scope="col">应计（{unit}）</th>
            <th scope="col">名单</th>
          </tr>
        </thead>
        <tbody>
          {groups[dimension].map((group) => (
            <GroupRow key={group.key} group={group} targetPercent={targetPercent} onAsk={ask} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface GroupRowProps {
  readonly group: GroupShare;
  readonly targetPercent: number | null;
  readonly onAsk: (key: string, part: PersonsInput['part']) => void;
}

function GroupRow({ group, targetPercent, onAsk }: GroupRowProps) {
  const { key, label, numerator, denominator } = group;
  const percent = percentOf(group);
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{percentText(percent)}</td>
      <td className={styles.barCell}>
        <ShareBar percent={percent} targetPercent={targetPercent} />
      </td>
      <td>{numerator}</td>
      <td>{denominator}</td>
      <td>
        <Button kind="link" onClick={() => onAsk(key, 'counted')}>
          已计入
        </Button>
        <Button kind="link" onClick={() => onAsk(key, 'missing')}>
          未计入
        </Button>
      </td>
    </tr>
  );
}
