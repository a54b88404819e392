import type { RecordedDrugs } from '../../../domain/chronic/card/recorded-drugs.ts';
import { DISEASES } from '../../../domain/chronic/diseases.ts';
import { adverseReaction, drugCompliance } from '../../../domain/chronic/forms/shared-fields.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { drugText } from '../chronic/drug-text.ts';
import { valueText } from '../chronic/follow-up/value-text.ts';
import styles from './pharmacy.module.css';

/** 无 and 规律: the answers that are no reason to ask. */
const FINE = '1';

/** What is taken for each disease, and whether it is taken and borne. */
export function DrugTable({ rows }: { readonly rows: readonly RecordedDrugs[] }) {
  if (rows.length === 0) return <p>没有慢病随访记录。</p>;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">疾病</th>
          <th scope="col">用药</th>
          <th scope="col">服药依从性</th>
          <th scope="col">不良反应</th>
          <th scope="col">随访日期</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ cardId, disease, drugs, compliance, reaction, localDate }) => (
          <tr key={cardId}>
            <th scope="row">{DISEASES[disease]}</th>
            <td>
              {drugs.length === 0 && '没有记录用药'}
              {drugs.map((drug) => (
                <b key={drug.name}>{drugText(drug)}</b>
              ))}
            </td>
            <td>
              <Answer code={compliance} text={valueText(drugCompliance, compliance)} />
            </td>
            <td>
              <Answer code={reaction} text={valueText(adverseReaction, reaction)} />
            </td>
            <td>{localDate}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Answer({ code, text }: { readonly code: string; readonly text: string }) {
  if (code === '') return '未询问';
  return code === FINE ? text : <StatusMark tone="warn">{text}</StatusMark>;
}
