import type { PackFault } from '../../../domain/policy/validate.ts';
import ruled from '../../ui/ruled-table.module.css';
import { Sentence } from '../../ui/sentence.tsx';
import styles from './policy.module.css';

/** Why a document is no pack: every fault with its place in the document, for the county to mend. */
export function PackFaults({ faults }: { readonly faults: readonly PackFault[] }) {
  return (
    <>
      <Sentence tone="danger">
        政策包有 {faults.length} 处错误，没有应用，原政策继续有效。请把下面的位置告诉发布单位。
      </Sentence>
      <table className={`${ruled.ruled} ${styles.lines}`} aria-label="政策包的错误">
        <thead>
          <tr>
            <th scope="col">位置</th>
            <th scope="col">错误</th>
          </tr>
        </thead>
        <tbody>
          {faults.map(({ path, sentence }) => (
            <tr key={`${path} ${sentence}`}>
              <th scope="row">
                <code>{path === '' ? '（整个文件）' : path}</code>
              </th>
              <td>{sentence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
