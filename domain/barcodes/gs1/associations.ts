import { type BarcodeFault, barcodeFault } from '../fault.ts';
import { aiLabel } from './ai-labels.ts';
import type { Gs1Element } from './element.ts';

/**
 * AIs that may not stand beside one another, and AIs that need others (General Specifications, data relationships). An item
 * may carry several barcodes: what is missing in one may stand in the next.
 */
export function associationFaults(elements: readonly Gs1Element[]): readonly BarcodeFault[] {
  const present = [...new Set(elements.map((element) => element.definition.ai))];
  const unique = present.flatMap((ai) => elements.find((element) => element.definition.ai === ai) ?? []);
  return unique.flatMap(({ definition }) => {
    const { ai } = definition;
    const named = `（${ai}）${aiLabel(definition)}`;
    const others = present.filter((other) => other !== ai);
    const barred = others
      .filter((other) => definition.bars.some((pattern) => fits(pattern, other)))
      .map((other) =>
        barcodeFault('barred-pair', `${named}不应与（${other}）同时出现，请核对包装上的文字。`, ai),
      );
    const missing = definition.needs
      .filter((ways) => !ways.some((way) => way.every((pattern) => others.some((o) => fits(pattern, o)))))
      .map((ways) => {
        const wanted = ways.map((way) => `（${way.join('）和（')}）`).join('或');
        return barcodeFault(
          'missing-pair',
          `${named}应与${wanted}一起使用；如包装上还有别的条码，请一并扫描。`,
          ai,
        );
      });
    return [...barred, ...missing];
  });
}

/** Whether an AI is meant by a pattern such as `31nn`. */
function fits(pattern: string, ai: string): boolean {
  return pattern.length === ai.length && [...pattern].every((char, at) => char === 'n' || char === ai[at]);
}
