import type { FieldPair } from '../../../contract/residents.ts';
import styles from './desk.module.css';

/** Where the record and the card differ. */
export function DifferencesTable({ pairs }: { readonly pairs: readonly FieldPair[] }) {
  return (
    <table className={styles.compare}>
      <thead>
        <tr>
          <th scope="col">≠ 不同</th>
          <th scope="col">档案</th>
          <th scope="col">身份证</th>
        </tr>
      </thead>
      <tbody>
        {pairs.map(({ field, label, a, b }) => (
          <tr key={field}>
            <th scope="row">{label}</th>
            <td>{a}</td>
            <td>
              <strong>{b}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
