import type { AgreementView } from '../../../../contract/signing-views.ts';
import { Sentence } from '../../../ui/sentence.tsx';
import styles from './document.module.css';
import { SealNotice } from './seal-notice.tsx';
import { SignatureLines } from './signature-lines.tsx';

/** An agreement on the screen: exactly the text whose hash is signed, and the signatures as they were drawn. */
export function AgreementText({ agreement }: { readonly agreement: AgreementView }) {
  const { number, text, signatures } = agreement;
  return (
    <div className={styles.onScreen}>
      <SealNotice agreement={agreement} />
      {text === null ? (
        <Sentence tone="danger">协议 {number} 的全文不能显示。</Sentence>
      ) : (
        <article className={styles.text} aria-label={`协议 ${number}`}>
          {text}
        </article>
      )}
      <SignatureLines signatures={signatures} />
    </div>
  );
}
