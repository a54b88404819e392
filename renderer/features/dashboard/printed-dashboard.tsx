import { createPortal } from 'react-dom';
import type { IndicatorsView } from '../../../contract/indicators.ts';
import { headOf } from '../../../domain/reporting/indicators.ts';
import { useNode } from '../../client/node-store.ts';
import { percentText } from '../../ui/percent-text.ts';
import styles from './printed-dashboard.module.css';
import type { AreaView } from './views.ts';

interface PrintedDashboardProps {
  readonly title: string;
  readonly overview: IndicatorsView;
  readonly areas: readonly AreaView[];
}

/** The numbers on A4 with their formulae; beside the page, so that print shows it alone. */
export function PrintedDashboard({ title, overview, areas }: PrintedDashboardProps) {
  const clinic = useNode(({ status }) => status?.clinic?.name);
  return createPortal(
    <article className={styles.sheet} data-prints="dashboard">
      <h1>
        {clinic}　{title}
        <small>
          {overview.date}　目标按“{overview.policyTitle}”
        </small>
      </h1>
      <table>
        <thead>
          <tr>
            <th>指标</th>
            <th>比例</th>
            <th>目标</th>
            <th>分子／分母</th>
            <th>口径</th>
          </tr>
        </thead>
        <tbody>
          {areas
            .flatMap(({ indicators }) => indicators)
            .map(({ id, percent, targetPercent, numerator, denominator }) => (
              <tr key={id}>
                <th>{headOf(id).title}</th>
                <td>{percentText(percent)}</td>
                <td>{percentText(targetPercent)}</td>
                <td>
                  {numerator}／{denominator} {headOf(id).unit}
                </td>
                <td>
                  {headOf(id).numerator}／{headOf(id).denominator}
                </td>
              </tr>
            ))}
        </tbody>
      </table>
    </article>,
    document.body,
  );
}
