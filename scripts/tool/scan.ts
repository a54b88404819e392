import { parseArgs } from 'node:util';
import { decodeRawScan } from '../../domain/barcodes/decode-scan.ts';
import { isCalendarDate } from '../../domain/residents/calendar-date.ts';
import { printJson } from './print.ts';
import { localToday } from './today.ts';
import { onlyArgument, ToolFault, type Verb } from './verb.ts';

export const scan: Verb = {
  name: 'scan',
  usage: 'scan [--today 年-月-日] <扫出的文字>',
  summary: '解读一段扫码内容；GS（FNC1）写作 \\x1d，前面可带 AIM 标识如 ]d2',
  run: (args) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { today: { type: 'string', default: localToday() } },
    });
    if (!isCalendarDate(values.today)) throw new ToolFault('--today 应为“年-月-日”，例如 2026-11-22。');
    const raw = onlyArgument(positionals, scan.usage).replace(/\\x([0-9A-Fa-f]{2})/g, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    printJson(decodeRawScan(raw, values.today));
  },
};
