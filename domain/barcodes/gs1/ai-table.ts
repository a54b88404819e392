import { type AiPart, parseAiFormat } from './ai-format.ts';
import { itemAis } from './ai-items.ts';
import { measureAis } from './ai-measures.ts';
import { otherAis } from './ai-others.ts';
import { productionAis } from './ai-production.ts';
import type { AiRow } from './ai-row.ts';
import { transportAis } from './ai-transport.ts';

/** What is known of an Application Identifier. */
export interface AiDefinition {
  readonly ai: string;
  readonly title: string;
  readonly parts: readonly AiPart[];
  /** Characters of the value at most. */
  readonly maxLength: number;
  readonly isFixed: boolean;
  readonly isLinkAttribute: boolean;
  /** Each inner list: alternatives of which one must be there; an alternative is the AI patterns that it needs. */
  readonly needs: readonly (readonly (readonly string[])[])[];
  readonly bars: readonly string[];
  /** Null where it opens no Digital Link. */
  readonly linkQualifiers: readonly (readonly string[])[] | null;
}

function define(ai: string, [, format, title, rules = {}]: AiRow): AiDefinition {
  const parts = parseAiFormat(format);
  return {
    ai,
    title,
    parts,
    maxLength: parts.reduce((sum, part) => sum + part.max, 0),
    isFixed: rules.fixed ?? false,
    isLinkAttribute: rules.linkAttribute ?? true,
    needs: (rules.needs ?? []).map((need) => need.split(',').map((way) => way.split('+'))),
    bars: rules.bars?.split(',') ?? [],
    linkQualifiers: rules.linkKey?.map((order) => order.split(',')) ?? null,
  };
}

/** `3100-3105` is six AIs. */
function aisOf(row: AiRow): readonly string[] {
  const [first = '', last = first] = row[0].split('-');
  const count = Number(last) - Number(first) + 1;
  return Array.from({ length: count }, (_, at) => String(Number(first) + at).padStart(first.length, '0'));
}

const rows = [...itemAis, ...measureAis, ...transportAis, ...productionAis, ...otherAis];

/** Every AI of the GS1 Barcode Syntax Dictionary. */
export const applicationIdentifiers: ReadonlyMap<string, AiDefinition> = new Map(
  rows.flatMap((row) => aisOf(row).map((ai) => [ai, define(ai, row)])),
);

/** The AI that a text begins with: 2 to 4 digits, no AI being the beginning of another. */
export function aiAtStart(text: string): AiDefinition | undefined {
  return [2, 3, 4]
    .map((length) => applicationIdentifiers.get(text.slice(0, length)))
    .find((definition) => definition !== undefined);
}
