import { type BarcodeFault, barcodeFault } from '../fault.ts';
import { aiLabel } from './ai-labels.ts';
import type { Gs1Element } from './element.ts';

/** An AI may stand twice on one item only with the same value (General Specifications, data relationships). */
export function repeatedAis(elements: readonly Gs1Element[]): readonly BarcodeFault[] {
  const seen = new Map<string, string>();
  return elements.flatMap(({ definition, value }) => {
    const before = seen.get(definition.ai);
    seen.set(definition.ai, value);
    if (before === undefined || before === value) return [];
    const sentence = `（${definition.ai}）${aiLabel(definition)}出现了两次且不相同，请重新扫描，并核对包装上的文字。`;
    return [barcodeFault('repeated-ai', sentence, definition.ai)];
  });
}
