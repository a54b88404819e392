import type { DecodedScan } from '../../../domain/barcodes/decoded-scan.ts';

/** What to search a scanned code for; undefined where it is nobody's. */
export function searchTextOf(scan: DecodedScan): string | undefined {
  switch (scan.what) {
    case 'identity-number':
    case 'record-number':
      return scan.fields.number;
    case 'health-card':
      return scan.fields.id;
    default:
      return undefined;
  }
}

/** Why a scanned code brings nobody to the desk, and what to do instead; `found`: records of that number. */
export function nobodySentence(scan: DecodedScan, found: number): string {
  if (found > 1) return `扫到的号码有 ${found} 份档案，没有打开。请按 F2 查找后选择。`;
  switch (scan.what) {
    case 'identity-number':
      return scan.faults[0]?.sentence ?? '没有这个证件号码的档案。请放上证件读卡，或按 F4 手工登记。';
    case 'record-number':
      return '没有这个健康档案编号的档案。请核对编号，或按 F2 查找。';
    case 'health-card':
      return '这是电子健康卡，要由省平台解析，本机没有与它对应的档案。请读身份证，或按 F2 查找。';
    case 'insurance-credential':
      return '这可能是医保电子凭证，只能由医保系统解析，没有查找。请读身份证，或按 F2 查找。';
    case 'gs1':
    case 'ma':
    case 'drug-trace-code':
      return '这是药品或器械的条码，不能用来找人，没有查找。';
    case 'text':
      return '不认识扫到的这个码，什么都没有改动。请扫身份证号码、健康档案编号或电子健康卡。';
  }
}
