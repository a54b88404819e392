import { createPortal } from 'react-dom';
import type { AgreementView } from '../../../../contract/signing-views.ts';
import { copyMark } from './copy-mark.ts';
import styles from './document.module.css';
import { SignatureLines } from './signature-lines.tsx';

interface AgreementSheetsProps {
  readonly agreements: readonly AgreementView[];
  /** By contract; null while no print was counted. */
  readonly copies: ReadonlyMap<string, number> | null;
}

/** The agreements on A4, beside the page, so that print shows them alone; the foot stands on every sheet. */
export function AgreementSheets({ agreements, copies }: AgreementSheetsProps) {
  return createPortal(
    <div className={styles.sheets} data-prints="agreement">
      {agreements.map((agreement) => {
        const mark = copyMark(copies?.get(agreement.contractId) ?? null);
        return (
          <table key={agreement.contractId} className={styles.sheet}>
            <tbody>
              <tr>
                <td>
                  <Title text={agreement.text ?? ''} />
                  <SignatureLines signatures={agreement.signatures} />
                </td>
              </tr>
            </tbody>
            <tfoot>
              <tr>
                <td className={styles.sheetFoot}>
                  协议编号 {agreement.number}　全文指纹 {agreement.textHash.slice(0, 16)}
                  {mark !== '' && <b>　{mark}</b>}
                </td>
              </tr>
            </tfoot>
          </table>
        );
      })}
    </div>,
    document.body,
  );
}

/** The first line as the heading, the rest as it is: not a letter of the text is added or left out. */
function Title({ text }: { readonly text: string }) {
  const end = text.indexOf('\n');
  if (end < 0) return <div className={styles.text}>{text}</div>;
  return (
    <>
      <h1 className={styles.title}>{text.slice(0, end)}</h1>
      <div className={styles.text}>{text.slice(end + 1)}</div>
    </>
  );
}
