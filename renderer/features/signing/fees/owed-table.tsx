import { Button } from 'antd';
import { useState } from 'react';
import type { Owed } from '../../../../domain/signing/fees.ts';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { yuanText } from '../signing-words.ts';
import styles from './fees.module.css';
import { PayDialog } from './pay-dialog.tsx';

interface OwedTableProps {
  readonly contractId: string;
  readonly owed: readonly Owed[];
}

/** What each payer owes of the contract years that have begun, and the way to put a payment down. */
export function OwedTable({ contractId, owed }: OwedTableProps) {
  const [paying, setPaying] = useState<Owed>();
  return (
    <>
      <table className={styles.owed}>
        <thead>
          <tr>
            <th scope="col">缴费方</th>
            <th scope="col">应缴</th>
            <th scope="col">已缴</th>
            <th scope="col">状态</th>
          </tr>
        </thead>
        <tbody>
          {owed.map((part) => (
            <tr key={part.id}>
              <th scope="row">{part.label}</th>
              <td>{yuanText(part.fen)}</td>
              <td>{yuanText(part.paidFen)}</td>
              <td>
                {part.paidFen >= part.fen ? (
                  <StatusMark tone="good">{part.fen === 0 ? '不用缴' : '已缴清'}</StatusMark>
                ) : (
                  <Button size="small" onClick={() => setPaying(part)}>
                    收费
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {paying && <PayDialog contractId={contractId} owed={paying} onClose={() => setPaying(undefined)} />}
    </>
  );
}
