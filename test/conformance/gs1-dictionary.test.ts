import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseAiFormat } from '../../domain/barcodes/gs1/ai-format.ts';
import { type AiDefinition, applicationIdentifiers } from '../../domain/barcodes/gs1/ai-table.ts';

const file = join(process.env.CONFORMANCE_DATA ?? '../shared/data', 'gs1/gs1-syntax-dictionary.txt');
const present = existsSync(file);
if (!present)
  console.log(`skipped: the GS1 Barcode Syntax Dictionary is not at ${file} (set CONFORMANCE_DATA)`);

const LINE = /^(\d+)(?:-(\d+))?\s+([*?]+)?\s*((?:\[?[NXYZ](?:\.\.)?\d+\]?\S*\s+)+)(.*?)(?:# (.*))?$/;

/** The definitions that one line of the dictionary stands for. */
function definitionsOf(line: string): readonly AiDefinition[] {
  const [, first = '', last = first, flags = '', format = '', attributes = '', title = ''] =
    LINE.exec(`${line} `) ?? [];
  const told = attributes.trim().split(/\s+/);
  const valuesOf = (name: string) =>
    told.filter((text) => text.startsWith(`${name}=`)).map((text) => text.slice(name.length + 1));
  const parts = parseAiFormat(format.trim().replaceAll(/\s+/g, ' '));
  const qualifiers = valuesOf('dlpkey')[0]
    ?.split('|')
    .map((order) => order.split(','));
  const definition = {
    title: title.trim(),
    parts,
    maxLength: parts.reduce((sum, part) => sum + part.max, 0),
    isFixed: flags.includes('*'),
    isLinkAttribute: flags.includes('?'),
    needs: valuesOf('req').map((need) => need.split(',').map((way) => way.split('+'))),
    bars: valuesOf('ex').flatMap((list) => list.split(',')),
    linkQualifiers: qualifiers ?? (told.includes('dlpkey') ? [] : null),
  };
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => ({
    ...definition,
    ai: String(Number(first) + at).padStart(first.length, '0'),
  }));
}

it.skipIf(!present)('the table of Application Identifiers is the dictionary, AI by AI', () => {
  const lines = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^\d/.test(line));
  const stated = lines.flatMap(definitionsOf);
  expect(stated.length).toBeGreaterThan(500);
  expect([...applicationIdentifiers.keys()].sort()).toEqual(stated.map(({ ai }) => ai).sort());
  for (const definition of stated) expect(applicationIdentifiers.get(definition.ai)).toEqual(definition);
});
