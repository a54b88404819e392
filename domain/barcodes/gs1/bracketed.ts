import { type BarcodeFault, barcodeFault } from '../fault.ts';
import { applicationIdentifiers } from './ai-table.ts';
import { checkElement, type Gs1Element, type ParsedElements } from './element.ts';
import { unknownAi } from './element-string.ts';
import { repeatedAis } from './repeated-ais.ts';

const ELEMENT = /\(([0-9]*)\)((?:\\\(|[^(])*)/y;

/** Reads the form that is printed beneath a barcode: `(01)…(10)…`. A bracket within a value is written `\(`. */
export function parseBracketed(text: string, today: string): ParsedElements {
  const elements: Gs1Element[] = [];
  const faults: BarcodeFault[] = [];
  for (let at = 0; at < text.length || at === 0; ) {
    ELEMENT.lastIndex = at;
    const [whole, ai = '', value = ''] = ELEMENT.exec(text) ?? [];
    if (whole === undefined) {
      faults.push(
        barcodeFault('brackets', '括号与应用标识符不成对，其后的内容没有读取。请核对括号后重新输入。'),
      );
      break;
    }
    const definition = applicationIdentifiers.get(ai);
    if (definition === undefined) {
      faults.push(unknownAi(ai));
      break;
    }
    const element = { definition, value: value.replaceAll('\\(', '(') };
    elements.push(element);
    faults.push(...checkElement(element, today));
    at += whole.length;
  }
  return { elements, faults: [...faults, ...repeatedAis(elements)] };
}
