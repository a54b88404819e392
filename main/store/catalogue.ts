import type { Aggregate, Kind } from '../../domain/journal/index.ts';
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
  readonly entryTables: (kind: string) => readonly EntryTable[];
}

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
    projections.set(projection.aggregate.type, projection);
  }
  for (const table of catalogue.entryTables) {
    learn(table.aggregate);
    for (const kind of Object.values(table.aggregate.kinds)) {
      entryTables.set(kind.kind, [...(entryTables.get(kind.kind) ?? []), table]);
    }
  }
  return {
    kind: (name) => kinds.get(name),
    projection: (type) => projections.get(type),
    entryTables: (kind) => entryTables.get(kind) ?? [],
  };
}
