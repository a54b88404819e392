import type { SignatureView } from '../../../../contract/signing-views.ts';
import { momentText } from '../../residents/page/moment-text.ts';
import { InkDrawing } from '../pad/ink-drawing.tsx';
import { penWords, signerWords } from '../signing-words.ts';
import styles from './document.module.css';

/** Party A and party B, each with what they drew, or with an empty line. */
export function SignatureLines({ signatures }: { readonly signatures: readonly SignatureView[] }) {
  const resident = signatures.find(({ role }) => role !== 'doctor');
  const doctor = signatures.find(({ role }) => role === 'doctor');
  return (
    <div className={styles.signatures}>
      <Line title="甲方（居民或监护人）签字" signature={resident} />
      <Line title="乙方（家庭医生）签字" signature={doctor} />
    </div>
  );
}

interface LineProps {
  readonly title: string;
  readonly signature: SignatureView | undefined;
}

function Line({ title, signature }: LineProps) {
  return (
    <div className={styles.signature}>
      <span>{title}</span>
      <div className={styles.drawn}>
        {signature?.strokes && (
          <InkDrawing
            strokes={signature.strokes}
            label={`${signerWords[signature.role]} ${signature.name} 的签字`}
          />
        )}
        {signature && signature.strokes === null && <b>签字不在本机，或已被改动</b>}
      </div>
      <span className={styles.seal}>
        {signature
          ? `${signature.name}　${momentText(signature.atMs)}　${penWords[signature.with]}`
          : '（未签）'}
      </span>
    </div>
  );
}
