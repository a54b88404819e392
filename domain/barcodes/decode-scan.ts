import type { DecodedScan } from './decoded-scan.ts';
import { type BarcodeFault, barcodeFault } from './fault.ts';
import { elementString, itemNumber, recogniseGs1 } from './gs1/recognise.ts';
import { parseMaCode } from './ma-code.ts';
import {
  type Recognised,
  recogniseDrugTraceCode,
  recogniseHealthCard,
  recogniseIdentityNumber,
  recogniseInsuranceCredential,
  recogniseRecordNumber,
} from './number-codes.ts';
import { type Symbology, splitAim, symbologyOf } from './symbology.ts';

/** More than the largest QR code holds. */
const MOST_CHARACTERS = 8000;

/** Decodes a scanned string that may begin with its AIM identifier. Total: whatever it is, something is said of it. */
export function decodeRawScan(raw: string, today: string): DecodedScan {
  return decodeScan(splitAim(raw), today);
}

/** Decodes what a scanner read; GS (FNC1) is U+001D. `today`, 'YYYY-MM-DD', decides the century of dates. */
export function decodeScan(
  scan: { readonly text: string; readonly aim: string | null },
  today: string,
): DecodedScan {
  const { text, aim } = scan;
  const symbology = aim === null ? null : (symbologyOf(aim) ?? null);
  const plain = (fault: BarcodeFault): DecodedScan => ({
    what: 'text',
    symbology,
    fields: { text: text.slice(0, MOST_CHARACTERS) },
    faults: [fault],
  });
  if (text.length > MOST_CHARACTERS)
    return plain(barcodeFault('too-long', '这段内容太长，不是条码，没有读取。请重新扫描。'));
  if (text === '' && symbology?.carries !== 'anything' && symbology?.carries !== 'elements')
    return plain(barcodeFault('empty', '没有读到内容，请重新扫描。'));
  if ((aim !== null && symbology === null) || /^\](?:$|[A-Za-z])/.test(text))
    return plain(barcodeFault('unknown-symbology', '条码类型标识不能识别，请重新扫描或检查扫码枪的设置。'));
  return { symbology, ...recognise(text, symbology, today) };
}

function recognise(text: string, symbology: Symbology | null, today: string): Recognised {
  if (symbology?.carries === 'elements') return elementString(text, today);
  if (symbology?.carries === 'item-number') return itemNumber(text, symbology.aim === ']E4' ? 8 : 13, today);
  return (
    recogniseMa(text, today) ??
    recogniseHealthCard(text) ??
    recogniseGs1(text, today) ??
    recogniseDrugTraceCode(text) ??
    recogniseInsuranceCredential(text) ??
    recogniseIdentityNumber(text, today) ??
    recogniseRecordNumber(text) ?? { what: 'text', fields: { text }, faults: [] }
  );
}

function recogniseMa(text: string, today: string): Recognised | undefined {
  const parsed = parseMaCode(text, today);
  return parsed === undefined ? undefined : { what: 'ma', ...parsed };
}
