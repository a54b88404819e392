import type { BarcodeFault } from '../fault.ts';
import { barcodeFault } from '../fault.ts';
import { type AiPart, consistsOf } from './ai-format.ts';
import { aiLabel } from './ai-labels.ts';
import type { AiDefinition } from './ai-table.ts';
import { contentChecks } from './content-checks.ts';

/** An AI and what stands behind it, right or wrong. */
export interface Gs1Element {
  readonly definition: AiDefinition;
  readonly value: string;
}

export interface ParsedElements {
  readonly elements: readonly Gs1Element[];
  readonly faults: readonly BarcodeFault[];
}

/** What is wrong with a value by its AI's format: length, characters, content; of each part the first. */
export function checkElement({ definition, value }: Gs1Element, today: string): readonly BarcodeFault[] {
  const { ai } = definition;
  const said = (code: 'length' | 'character' | 'content', what: string) =>
    barcodeFault(code, `（${ai}）${aiLabel(definition)}${what}。请重新扫描；仍不行请核对包装上的文字。`, ai);
  const found: BarcodeFault[] = [];
  let at = 0;
  for (const part of definition.parts) {
    const text = value.slice(at, at + part.max);
    if (text === '' && part.optional) break;
    at += text.length;
    if (text.length < part.min) return [...found, said('length', '长度不足')];
    if (!consistsOf(part.set, text)) found.push(said('character', '含有不允许的字符'));
    else found.push(...wrongContent(part, text, today).map((what) => said('content', what)));
  }
  if (at < value.length) found.push(said('length', `过长，可能丢失了分隔符（FNC1）`));
  return found;
}

function wrongContent(part: AiPart, text: string, today: string): readonly string[] {
  const wrong = part.checks
    .map((name) => contentChecks[name])
    .find((check) => !(check?.isRight(text, today) ?? true));
  return wrong === undefined ? [] : [wrong.wrong];
}
