import { createPortal } from 'react-dom';
import type { AedList, AedRow } from '../../../../contract/aed.ts';
import { useNode } from '../../../client/node-store.ts';
import { usePrinting } from '../../../ui/use-printing.ts';
import styles from './round-sheet.module.css';
import { filterRows, firstExpiry } from './row-filter.ts';

const CHECKS = ['指示灯', '机柜', '电极片', '取用'] as const;

/** 巡检单 on paper, A4 upright: what to look at where, with boxes to tick, the most urgent first. */
export function RoundSheet({ aeds }: { readonly aeds: AedList }) {
  const isPrinting = usePrinting();
  if (!isPrinting) return null;
  const rows = filterRows(aeds.rows, 'all', aeds.today);
  return createPortal(
    <article className={styles.sheet} data-prints="aed-round">
      <Heading today={aeds.today} />
      <table>
        <thead>
          <tr>
            <th>位置</th>
            <th>型号、序列号</th>
            <th>最早到期</th>
            {CHECKS.map((check) => (
              <th key={check}>{check}</th>
            ))}
            <th>备注</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <PrintedRow key={row.aed.aedId} row={row} />
          ))}
        </tbody>
      </table>
      <footer>巡检人：____________　　日期：____________　　回院后请在工作站补录。</footer>
    </article>,
    document.body,
  );
}

function Heading({ today }: { readonly today: string }) {
  const clinic = useNode(({ status }) => status?.clinic?.name ?? '');
  return (
    <header>
      <h1>{clinic} AED 巡检单</h1>
      <span>打印日期 {today}</span>
    </header>
  );
}

function PrintedRow({ row }: { readonly row: AedRow }) {
  const { aed, readiness } = row;
  return (
    <tr>
      <td>
        <b>{[aed.place, aed.building, aed.floor].filter(Boolean).join(' ')}</b>
        <div>
          {aed.custodianName} {aed.custodianPhone}
        </div>
        {readiness.findings.map(({ sentence }) => (
          <div key={sentence}>※ {sentence}</div>
        ))}
      </td>
      <td>
        {aed.model}
        <div>{aed.serial}</div>
      </td>
      <td>{firstExpiry(row)}</td>
      {CHECKS.map((check) => (
        <td key={check}>□</td>
      ))}
      <td />
    </tr>
  );
}
