import type { DeviceFault } from '../fault.ts';

export const SILENT: DeviceFault<'no-answer'> = {
  code: 'no-answer',
  sentence:
    '读卡器没有应答。没有登记任何资料。请检查读卡器电源、数据线和波特率；恢复后会自动连接，期间可手工登记。',
  detail: 'two commands without a reply',
};

export const LINE_DAMAGED: DeviceFault<'line-damaged'> = {
  code: 'line-damaged',
  sentence:
    '读卡器传来的数据有误码，没有采用。没有登记任何资料。请拿开证件重新放一次；反复出现请检查数据线和波特率。',
  detail: 'two damaged replies, or two readings that differ',
};
