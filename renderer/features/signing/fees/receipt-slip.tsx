import type { Receipt } from '../../../../contract/signing-views.ts';
import { copyMark } from '../document/copy-mark.ts';
import { yuanText } from '../signing-words.ts';
import styles from './fees.module.css';
import { yuanInWords } from './yuan-in-words.ts';

interface ReceiptSlipProps {
  readonly receipt: Receipt;
  /** Which print it is, null when none was counted; absent on the screen. */
  readonly copy?: number | null;
}

/** The receipt as it goes to the payer. */
export function ReceiptSlip({ receipt, copy }: ReceiptSlipProps) {
  const { clinicName, number, contractNumber, residentName, payerLabel, fen, on, staffName } = receipt;
  const mark = copy === undefined ? '' : copyMark(copy);
  return (
    <article className={styles.slip} aria-label={`收据 ${number}`}>
      <h3>{clinicName}　家庭医生签约服务费收据</h3>
      {mark !== '' && <p className={styles.mark}>{mark}</p>}
      {receipt.reversed !== null && <p className={styles.mark}>已冲红：{receipt.reversed}</p>}
      <dl>
        <dt>收据号</dt>
        <dd>{number}</dd>
        <dt>日期</dt>
        <dd>{on}</dd>
        <dt>居民</dt>
        <dd>{residentName}</dd>
        <dt>协议编号</dt>
        <dd>{contractNumber ?? '—'}</dd>
        <dt>缴费方</dt>
        <dd>{payerLabel}</dd>
        <dt>金额</dt>
        <dd>
          <b>{yuanText(fen)}</b>（人民币{yuanInWords(fen)}）
        </dd>
        <dt>收费人</dt>
        <dd>{staffName}</dd>
      </dl>
    </article>
  );
}
