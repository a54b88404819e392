import path from 'node:path';
import type { WrittenEcgFormat } from '../../domain/ecg/file.ts';
import { writeEcg } from '../../formats/index.ts';
import { openEcg } from './ecg-file.ts';
import { saveNew } from './files.ts';
import { printJson } from './print.ts';
import { ToolFault, type Verb } from './verb.ts';

const FORMATS: Readonly<Record<string, WrittenEcgFormat>> = {
  '.scp': 'scp',
  '.ecg': 'scp',
  '.xml': 'aecg',
  '.dcm': 'dicom',
};

/** Writes the file anew in the format that the ending of its new name tells. Nothing is ever overwritten. */
export const ecgConvert: Verb = {
  name: 'ecg convert',
  usage: 'ecg convert <原文件> <新文件>',
  summary: '转换心电图文件；新文件以 .scp（SCP-ECG）、.xml（HL7 aECG）或 .dcm（DICOM）结尾，不覆盖已有文件',
  run: ([from, to, ...others]) => {
    if (from === undefined || to === undefined || others.length > 0)
      throw new ToolFault(`用法：${ecgConvert.usage}`);
    const format = FORMATS[path.extname(to).toLowerCase()];
    if (format === undefined) throw new ToolFault('新文件应以 .scp、.xml 或 .dcm 结尾，没有转换。');
    const written = writeEcg(format, openEcg(from));
    if (!written.ok) throw new ToolFault(written.fault.sentence);
    saveNew(to, written.bytes);
    printJson({ format, file: to, bytes: written.bytes.length });
  },
};
