import writeXlsxFile, { type Cell } from 'write-excel-file/node';

/** A sheet of a workbook: its name, its columns, its rows. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly title: string; readonly width: number }[];
  /** Numbers stay numbers, for people go on reckoning with them; null is an empty cell. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

const MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A real .xlsx with one or more sheets, the headings bold and fixed. Text is text: a cell never becomes a formula. */
export async function workbook(fileName: string, sheets: readonly Sheet[]): Promise<File> {
  const written = writeXlsxFile(
    sheets.map(({ name, columns, rows }) => ({
      sheet: sheetName(name),
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      data: [columns.map(({ title }): Cell => ({ value: title, fontWeight: 'bold' })), ...rows.map(cells)],
    })),
  );
  return new File([Uint8Array.from(await written.toBuffer())], `${fileName}.xlsx`, { type: MEDIA_TYPE });
}

const cells = (row: Sheet['rows'][number]): Cell[] =>
  row.map((value) =>
    typeof value === 'string' ? { value, type: String } : value === null ? null : { value, type: Number },
  );

/** Excel takes 31 characters and none of these. */
const sheetName = (name: string) => name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31);
