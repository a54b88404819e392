import { type BarcodeFault, barcodeFault } from '../fault.ts';
import { aiLabel } from './ai-labels.ts';
import { type AiDefinition, applicationIdentifiers } from './ai-table.ts';
import { checkElement, type Gs1Element, type ParsedElements } from './element.ts';
import { unknownAi } from './element-string.ts';
import { repeatedAis } from './repeated-ais.ts';

const LINK = /^https?:\/\/[^/?#\s]+(\/[^?#]*)(?:\?([^#]*))?(?:#.*)?$/i;

/**
 * Reads a GS1 Digital Link URI (GS1 Digital Link: URI Syntax 1.4): `…/01/<gtin>/10/<lot>?17=<yymmdd>`. Undefined for
 * any other address: no pair of its path is a primary key with a value of the key's form. Compressed links, which
 * only their resolver can read without the table of compression, count as other addresses.
 */
export function parseDigitalLink(text: string, today: string): ParsedElements | undefined {
  const [, path, query = ''] = LINK.exec(text) ?? [];
  const inPath = path === undefined ? undefined : pathElements(path);
  if (inPath === undefined) return undefined;
  const [key, ...qualifiers] = inPath;
  if (key === undefined || checkElement(key, today).some((fault) => fault.code !== 'content'))
    return undefined;
  const inQuery = queryElements(query);
  const elements = [...inPath, ...inQuery.elements];
  const faults = [
    ...elements.flatMap((element) => checkElement(element, today)),
    ...qualifierFaults(key.definition, qualifiers),
    ...inQuery.faults,
    ...repeatedAis(elements),
  ];
  return { elements, faults };
}

/** From the last primary key on: the path may begin with anything, and a key's value may look like an AI. */
function pathElements(path: string): readonly Gs1Element[] | undefined {
  const segments = path.replace(/\/$/, '').split('/');
  const elements: Gs1Element[] = [];
  for (let at = segments.length - 2; at > 0; at -= 2) {
    const definition = applicationIdentifiers.get(segments[at] ?? '');
    const value = unescaped(segments[at + 1] ?? '');
    if (definition === undefined || value === undefined) return undefined;
    elements.unshift({ definition, value: fullGtin(definition, value) });
    if (definition.linkQualifiers !== null) return elements;
  }
  return undefined;
}

function queryElements(query: string): ParsedElements {
  const elements: Gs1Element[] = [];
  const faults: BarcodeFault[] = [];
  for (const pair of query.split(/[&;]/)) {
    const [, name = '', raw = ''] = /^([0-9]+)=(.*)$/s.exec(pair) ?? [];
    if (name === '') continue; // any other parameter is not GS1's
    const definition = applicationIdentifiers.get(name);
    const value = unescaped(raw);
    if (definition === undefined) faults.push(unknownAi(name));
    else if (!definition.isLinkAttribute || value === undefined) faults.push(misplaced(definition));
    else elements.push({ definition, value: fullGtin(definition, value) });
  }
  return { elements, faults };
}

/** Qualifiers may be left out, but not stand in another order. */
function qualifierFaults(key: AiDefinition, qualifiers: readonly Gs1Element[]): readonly BarcodeFault[] {
  const given = qualifiers.map((element) => element.definition);
  const fits = (order: readonly string[]) => {
    const places = given.map(({ ai }) => order.indexOf(ai));
    return places.every((place, at) => place > (places[at - 1] ?? -1));
  };
  const [first] = given;
  if (first === undefined || (key.linkQualifiers ?? []).some(fits)) return [];
  return [misplaced(first)];
}

function misplaced(definition: AiDefinition): BarcodeFault {
  const sentence = `网址中（${definition.ai}）${aiLabel(definition)}的位置或写法不合规定，请核对包装上的文字。`;
  return barcodeFault('link', sentence, definition.ai);
}

/** Older links carry GTIN-8, -12 and -13 as they are. */
function fullGtin(definition: AiDefinition, value: string): string {
  return definition.ai === '01' && /^(?:[0-9]{8}|[0-9]{12,13})$/.test(value)
    ? value.padStart(14, '0')
    : value;
}

function unescaped(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
