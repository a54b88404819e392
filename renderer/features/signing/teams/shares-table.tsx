import type { DistributionView } from '../../../../contract/signing-views.ts';
import { yuanText } from '../signing-words.ts';
import { SumRow } from './sum-row.tsx';
import styles from './teams.module.css';

/** Among whom the year's fees go, by the shares of the pack. */
export function SharesTable({ distribution }: { readonly distribution: DistributionView }) {
  const { shares, totalFen } = distribution;
  return (
    <table className={styles.money}>
      <caption>全年实收和分配</caption>
      <tbody>
        {shares.map(({ id, label, fen }) => (
          <tr key={id}>
            <th scope="row">{label}</th>
            <td>{yuanText(fen)}</td>
            <td>
              <Bar part={fen} whole={totalFen} />
            </td>
          </tr>
        ))}
      </tbody>
      <SumRow fen={totalFen} />
    </table>
  );
}

function Bar({ part, whole }: { readonly part: number; readonly whole: number }) {
  const percent = whole === 0 ? 0 : (part / whole) * 100;
  return (
    <span className={styles.bar}>
      <span style={{ width: `${percent}%` }} />
    </span>
  );
}
