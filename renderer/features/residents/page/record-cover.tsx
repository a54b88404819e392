import { NOT_FILLED_IN } from '../../../../domain/residents/field-text.ts';
import type { ResidentState } from '../../../../domain/residents/state.ts';
import styles from './page.module.css';

/** 封面: what stands on the outside of the paper record; unit, author, doctor and day are fields of the form (建档). */
export function RecordCover({ record }: { readonly record: ResidentState }) {
  const { recordNumber, details } = record;
  const home = details.homeAddress ?? details.registeredAddress;
  const facts = [
    ['健康档案编号', recordNumber ?? ''],
    ['乡镇（街道）', home?.township ?? ''],
    ['村（居）委会', home?.village ?? ''],
  ] as const;
  return (
    <section>
      <h3 className={styles.groupTitle}>封面</h3>
      <dl className={styles.fields}>
        {facts.map(([label, text]) => (
          <div key={label} data-empty={text === ''}>
            <dt>{label}</dt>
            <dd>{text || NOT_FILLED_IN}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
