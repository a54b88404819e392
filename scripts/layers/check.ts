import { builtinModules } from 'node:module';
import path from 'node:path';
import { type Finding, readSource } from './read-source.ts';
import { DEFAULT_EXPORT_FILES, isIn, type Layer, layerOf, SQL_ROOMS } from './table.ts';

/** A place that breaks a rule, and the rule. */
export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
}

/**
 * Checks one file against the layer table and the rules of its room.
 *
 * @param file path from the root, with forward slashes
 */
export function checkFile(file: string, text: string): readonly Violation[] {
  const layer = layerOf(file);
  if (layer === undefined) {
    return [{ file, line: 1, rule: 'this folder is no room of scripts/layers/table.ts' }];
  }
  const { findings, errors } = readSource(file, text);
  return [
    ...errors.map((error) => ({ file, line: 1, rule: `cannot be parsed: ${error}` })),
    ...findings.flatMap((finding) => {
      const rule = brokenRule(file, layer, finding);
      return rule === undefined ? [] : [{ file, line: lineOf(text, finding.offset), rule }];
    }),
  ];
}

function brokenRule(file: string, layer: Layer, finding: Finding): string | undefined {
  switch (finding.is) {
    case 'import':
      return brokenImport(file, layer, finding.specifier);
    case 'computed-import':
      return layer.packages === 'any'
        ? undefined
        : 'an import names its file outright, so that it can be checked';
    case 'default-export':
      return DEFAULT_EXPORT_FILES.test(file)
        ? undefined
        : 'exports are named; only tool configurations have a default';
    case 'sql':
      return SQL_ROOMS.some((room) => isIn(file, room)) ? undefined : 'SQL belongs under main/store';
    case 'impure':
      return isIn(file, 'domain') ? `domain is pure: no ${finding.what}` : undefined;
  }
}

function brokenImport(file: string, layer: Layer, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return brokenRoom(file, layer, specifier);
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) {
    return layer.node ? undefined : `${layer.room} runs without Node: no ${specifier}`;
  }
  if (layer.packages === 'any') return undefined;
  const name = packageName(specifier);
  if (layer.packages.includes(name)) return undefined;
  return `${layer.room} may import of packages only ${layer.packages.join(', ')}: not ${name}`;
}

function brokenRoom(file: string, layer: Layer, specifier: string): string | undefined {
  if (layer.imports === 'any') return undefined;
  const target = path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''));
  const allowed = layer.imports.some((room) => isIn(target, room));
  const excepted = layer.but?.some((room) => isIn(target, room)) ?? false;
  if (allowed && !excepted) return undefined;
  const but = layer.but === undefined ? '' : ` without ${layer.but.join(', ')}`;
  return `${layer.room} may import only ${layer.imports.join(', ')}${but}: not ${target}`;
}

function packageName(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
