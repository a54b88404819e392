import type { ContractView } from '../../../../contract/signing-views.ts';
import { Panel } from '../../../ui/page.tsx';
import { OwedTable } from '../fees/owed-table.tsx';
import { PaymentLine } from '../fees/payment-line.tsx';
import styles from './contract.module.css';

/** 费用: who owes what, what was paid, and the receipts. */
export function FeesPanel({ contract }: { readonly contract: ContractView }) {
  const { contractId, owed, payments } = contract;
  return (
    <Panel title="费用">
      <OwedTable contractId={contractId} owed={owed} />
      {payments.length > 0 && (
        <ul className={styles.payments}>
          {payments.map((payment) => (
            <PaymentLine
              key={payment.paymentId}
              contractId={contractId}
              payment={payment}
              payer={owed.find(({ id }) => id === payment.payer)?.label ?? payment.payer}
            />
          ))}
        </ul>
      )}
    </Panel>
  );
}
