import { type BarcodeFault, barcodeFault } from '../fault.ts';
import { aiAtStart } from './ai-table.ts';
import { checkElement, type Gs1Element, type ParsedElements } from './element.ts';
import { repeatedAis } from './repeated-ais.ts';

/** FNC1 as scanners send it, behind a value whose length is not known beforehand. */
export const GS = '\u001d';

/**
 * Reads an element string (General Specifications §7.8): AI, value, AI, value … One separator before the first AI, behind a
 * value of known length and at the end is tolerated. What follows an unknown AI cannot be told apart and is left.
 */
export function parseElementString(text: string, today: string): ParsedElements {
  const elements: Gs1Element[] = [];
  const faults: BarcodeFault[] = [];
  let at = text.startsWith(GS) ? 1 : 0;
  if (at === text.length) faults.push(barcodeFault('empty', '条码里没有数据，请重新扫描。'));
  while (at < text.length) {
    const definition = aiAtStart(text.slice(at, at + 4));
    if (definition === undefined) {
      faults.push(unknownAi(text.slice(at, at + 4)));
      break;
    }
    const from = at + definition.ai.length;
    const until = endOfValue(
      text,
      from,
      definition.isFixed ? definition.maxLength : Number.POSITIVE_INFINITY,
    );
    const element = { definition, value: text.slice(from, until) };
    elements.push(element);
    faults.push(...checkElement(element, today));
    at = text[until] === GS ? until + 1 : until;
  }
  return { elements, faults: [...faults, ...repeatedAis(elements)] };
}

function endOfValue(text: string, from: number, mostCharacters: number): number {
  const separator = text.indexOf(GS, from);
  return Math.min(from + mostCharacters, separator < 0 ? text.length : separator);
}

export function unknownAi(shown: string): BarcodeFault {
  const sentence = `“${printable(shown)}”不是 GS1 应用标识符，其后的内容没有读取。请重新扫描；仍不行请手工填写。`;
  return barcodeFault('unknown-ai', sentence);
}

function printable(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, '·');
}
