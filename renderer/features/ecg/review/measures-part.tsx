import type { EcgRow } from '../../../../contract/ecg-views.ts';
import styles from '../ecg.module.css';
import { FindingList } from '../finding-list.tsx';
import { measureLines, stLines } from '../measure-words.ts';

/** The measurements as they were sealed, and what was wrong with the signal they were taken from. */
export function MeasuresPart({ ecg }: { readonly ecg: EcgRow }) {
  const { measures } = ecg;
  const levels = measures ? stLines(measures) : [];
  return (
    <section className={styles.part} aria-label="自动测量">
      <h3>自动测量</h3>
      {measures === null ? (
        <p className={styles.quiet}>这份心电图没有自动测量结果。</p>
      ) : (
        <table className={styles.table}>
          <tbody>
            {measureLines(measures).map(({ label, text }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {levels.length > 0 && (
        <details>
          <summary>各导联 ST 段（mV）</summary>
          <dl className={styles.levels}>
            {levels.map(({ label, text }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      {measures && <p className={styles.quiet}>算法 {measures.algorithm}；仅供参考，须经医师审核。</p>}
      {ecg.findings.length > 0 && (
        <>
          <FindingList findings={ecg.findings} />
          {ecg.findingsAccepted !== null && (
            <p className={styles.quiet}>仍存档的原因：{ecg.findingsAccepted}</p>
          )}
        </>
      )}
    </section>
  );
}
