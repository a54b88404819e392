import { createPortal } from 'react-dom';
import { DISEASES } from '../../../../domain/chronic/diseases.ts';
import { useNode } from '../../../client/node-store.ts';
import { personText } from '../../../ui/person-text.ts';
import { houseText } from '../house-text.ts';
import styles from './due-sheets.module.css';
import { dueText, urgencyOf } from './due-words.ts';
import type { PrintedList } from './use-take-list.ts';

/** The list on A4 for a field trip, with room to write; beside the page, so that print shows it alone. */
export function DueSheets({ rows, title, today }: PrintedList) {
  const clinic = useNode(({ status }) => status?.clinic?.name);
  return createPortal(
    <article className={styles.sheets} data-prints="due">
      <h1>
        {clinic}　慢病随访名单
        <small>
          {today}　{title}　共 {rows.length} 人
        </small>
      </h1>
      <table>
        <thead>
          <tr>
            <th>序</th>
            <th>姓名</th>
            <th>病种</th>
            <th>到期</th>
            <th>上次</th>
            <th>电话</th>
            <th>地址</th>
            <th className={styles.write}>血压／血糖</th>
            <th className={styles.write}>结果</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            <tr key={row.cardId}>
              <td>{at + 1}</td>
              <td>
                <b>{row.resident.name}</b>
                <br />
                {personText(row.resident)}
              </td>
              <td>
                {DISEASES[row.disease]}
                <br />
                {urgencyOf(row).label}
              </td>
              <td>{dueText(row, today)}</td>
              <td>{row.last ? `${row.last.localDate.slice(2)} ${row.last.classification}` : '—'}</td>
              <td>{row.reach.phone ?? '—'}</td>
              <td>{houseText(row.reach)}</td>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </article>,
    document.body,
  );
}
