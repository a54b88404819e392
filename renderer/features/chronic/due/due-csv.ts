import type { DueRow } from '../../../../contract/chronic-views.ts';
import { DISEASES } from '../../../../domain/chronic/diseases.ts';
import { sexCodes } from '../../../../domain/codes/sex.ts';
import { callText, urgencyOf } from './due-words.ts';

const HEAD = [
  '紧急',
  '姓名',
  '性别',
  '出生日期',
  '病种',
  '应随访日期',
  '逾期天数',
  '上次随访',
  '上次分类',
  '电话',
  '村',
  '地址',
  '医生',
  '网格员',
  '上次通话',
];
/** Spreadsheets read a file as UTF-8 only with it. */
const BYTE_ORDER_MARK = '\ufeff';

/** The list as a table for a spreadsheet (RFC 4180). */
export function dueCsv(rows: readonly DueRow[]): string {
  return (
    BYTE_ORDER_MARK + [HEAD, ...rows.map(cellsOf)].map((cells) => cells.map(csvCell).join(',')).join('\r\n')
  );
}

function cellsOf(row: DueRow): readonly string[] {
  const { resident, disease, due, last, reach, doctorName, gridWorker } = row;
  return [
    urgencyOf(row).label,
    resident.name,
    sexCodes.label(resident.sex),
    resident.birthDate,
    DISEASES[disease],
    due.nextDue,
    String(Math.max(0, due.overdueDays)),
    last?.localDate ?? '',
    last?.classification ?? '',
    reach.phone ?? '',
    reach.village,
    reach.address,
    doctorName ?? '',
    gridWorker ?? '',
    callText(row, ''),
  ];
}

/** A cell that begins like a formula would be run by the spreadsheet: it is led in by an apostrophe. */
export function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
