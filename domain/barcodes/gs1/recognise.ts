import { barcodeFault } from '../fault.ts';
import type { Recognised } from '../number-codes.ts';
import { associationFaults } from './associations.ts';
import { parseBracketed } from './bracketed.ts';
import { hasGs1CheckDigit } from './check-digits.ts';
import { parseDigitalLink } from './digital-link.ts';
import type { ParsedElements } from './element.ts';
import { GS, parseElementString } from './element-string.ts';
import { gs1Field } from './fields.ts';

type Gs1Recognised = Extract<Recognised, { what: 'gs1' }>;

function recognised(
  form: Gs1Recognised['form'],
  { elements, faults }: ParsedElements,
  today: string,
): Gs1Recognised {
  const fields = elements.map((element) => gs1Field(element, today));
  return { what: 'gs1', form, fields, faults: [...faults, ...associationFaults(elements)] };
}

export function elementString(text: string, today: string): Gs1Recognised {
  return recognised('element-string', parseElementString(text, today), today);
}

/** A number of EAN-13 or EAN-8, and behind `|]e0` the component printed above it (GS1 Composite). */
export function itemNumber(text: string, length: 13 | 8, today: string): Gs1Recognised {
  const [number = '', component] = text.split('|]e0');
  if (number.length !== length || !/^[0-9]*$/.test(number)) {
    const sentence = `应为${length}位数字的商品条码，读到的不是。请重新扫描。`;
    return { what: 'gs1', form: 'item-number', fields: [], faults: [barcodeFault('length', sentence)] };
  }
  const elements = `01${number.padStart(14, '0')}${component ?? ''}`;
  return recognised('item-number', parseElementString(elements, today), today);
}

/** GS1 data in a text of which nothing says that it is GS1's. */
export function recogniseGs1(text: string, today: string): Gs1Recognised | undefined {
  const link = parseDigitalLink(text, today);
  if (link !== undefined) return recognised('digital-link', link, today);
  if (/^\([0-9]{2,4}\)/.test(text)) return recognised('bracketed', parseBracketed(text, today), today);
  if (text.includes(GS)) return elementString(text, today);
  return plainElementString(text, today) ?? plainItemNumber(text, today);
}

/** Without an AIM identifier digits may be anything: only what begins with a right GTIN or SSCC and is right throughout. */
function plainElementString(text: string, today: string): Gs1Recognised | undefined {
  if (!/^(?:00[0-9]{18}|01[0-9]{14})/.test(text)) return undefined;
  const parsed = parseElementString(text, today);
  return parsed.faults.length === 0 ? recognised('element-string', parsed, today) : undefined;
}

function plainItemNumber(text: string, today: string): Gs1Recognised | undefined {
  if (!hasGs1CheckDigit(text)) return undefined;
  if (text.length === 13) return itemNumber(text, 13, today);
  if (text.length === 14) return recognised('item-number', parseElementString(`01${text}`, today), today);
  return undefined;
}
