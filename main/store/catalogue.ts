import type { Aggregate, Kind } from '../../domain/journal/index.ts';
import { DURABLE_TABLES } from './migrations/index.ts';
import type { EntryTable, Projection } from './projection.ts';

/** Everything this program knows how to fold; what is not in it is stored and forwarded, not understood. */
export interface Catalogue {
  readonly projections: readonly Projection[];
  readonly entryTables: readonly EntryTable[];
}

export interface KindLookup {
  /** The kind of this name, whatever its version. */
  readonly kind: (name: string) => Kind | undefined;
  readonly projection: (subjectType: string) => Projection | undefined;
  /** The tables with one row for each entry of this kind; such entries are not folded into a subject. */
  readonly entryTables: (kind: string) => readonly EntryTable[];
  /** Every kind that is known, in order; `row` when its entries have tables of their own. */
  readonly kinds: readonly { readonly name: string; readonly v: number; readonly row: boolean }[];
}

/** Throws when the catalogue contradicts itself: a mistake in the program, found at the first open. */
export function indexCatalogue(catalogue: Catalogue): KindLookup {
  const kinds = new Map<string, Kind>();
  const projections = new Map<string, Projection>();
  const entryTables = new Map<string, EntryTable[]>();
  const learn = (aggregate: Aggregate) => {
    for (const kind of Object.values(aggregate.kinds)) {
      const known = kinds.get(kind.kind);
      if (known && known !== kind) throw new Error(`kind ${kind.kind} is defined twice`);
      kinds.set(kind.kind, kind);
    }
  };
  for (const projection of catalogue.projections) {
    learn(projection.aggregate);
    const { type, kinds: own } = projection.aggregate;
    if (projections.has(type)) throw new Error(`subject ${type} is defined twice`);
    for (const { kind, subjectType } of Object.values(own)) {
      if (subjectType !== type) throw new Error(`kind ${kind} is told of ${subjectType}, not of ${type}`);
    }
    projections.set(projection.aggregate.type, projection);
  }
  for (const table of catalogue.entryTables) {
    learn(table.aggregate);
    for (const kind of Object.values(table.aggregate.kinds)) {
      entryTables.set(kind.kind, [...(entryTables.get(kind.kind) ?? []), table]);
    }
  }
  checkTables(catalogue);
  return {
    kind: (name) => kinds.get(name),
    projection: (type) => projections.get(type),
    entryTables: (kind) => entryTables.get(kind) ?? [],
    kinds: [...kinds.values()]
      .map(({ kind: name, v }) => ({ name, v, row: entryTables.has(name) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  };
}

/**
 * A row's key must name its subject. Two subjects that could claim one key would overwrite each other's row in
 * the order in which their entries happen to arrive, and two nodes would disagree.
 */
function checkTables({ projections, entryTables }: Catalogue): void {
  const names = new Set(DURABLE_TABLES);
  const claim = (name: string) => {
    if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`${name} is no name for a table`);
    if (names.has(name)) throw new Error(`table ${name} is defined twice`);
    names.add(name);
  };
  for (const table of projections.flatMap(({ tables }) => tables)) {
    claim(table.name);
    if (!table.columns.slice(0, table.key).includes('subject')) {
      throw new Error(`the key of table ${table.name} does not name the subject`);
    }
  }
  for (const table of entryTables) claim(table.name);
}
