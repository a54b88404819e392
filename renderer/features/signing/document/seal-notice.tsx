import type { AgreementView } from '../../../../contract/signing-views.ts';
import { Sentence } from '../../../ui/sentence.tsx';
import styles from './document.module.css';

/** Whether text and signatures are still those that were sealed. */
export function SealNotice({ agreement }: { readonly agreement: AgreementView }) {
  const { seal, signatures, textHash } = agreement;
  if (!seal.intact) {
    return (
      <Sentence tone="danger">
        这份协议被改动过，不能作为凭据：
        <ul className={styles.faults}>
          {seal.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      </Sentence>
    );
  }
  if (signatures.length === 0) return null;
  return <p className={styles.seal}>封存核对无误　全文指纹 {textHash.slice(0, 16)}…</p>;
}
