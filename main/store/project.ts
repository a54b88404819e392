import type { Entry } from '../../domain/journal/index.ts';
import type { KindLookup } from './catalogue.ts';
import { asKnown, foldRows, foldStep, stateText, understand } from './fold.ts';
import type { JournalRows } from './journal-rows.ts';
import type { Db } from './open-database.ts';
import type { EntryTable, Projection } from './projection.ts';
import type { SubjectFacts, SubjectTable } from './subjects.ts';
import { type TableWriter, tableWriter } from './table-writer.ts';
import { type Touched, touchedSubjects } from './touched.ts';

/** An entry whose row is in the journal. */
export interface Recorded {
  readonly place: number;
  /** As folds get it, without `prev`. */
  readonly entry: Entry;
  /** Made here: its schema has passed it, and a fold that throws on it must refuse the save. */
  readonly own: boolean;
}

/** Told of every change in the number of a table's rows, by the number of the subject it came from. */
export type RowWatcher = (table: string, subjectNo: number, change: number) => void;

/** Keeps subject states and their tables in step with the journal, inside the caller's transaction. */
export function projector(db: Db, lookup: KindLookup, rows: JournalRows, subjects: SubjectTable) {
  const writers = new Map<string, TableWriter>();
  const watchers = new Set<RowWatcher>();
  let generation = 0;

  function writer(name: string, columns: readonly string[], key: number): TableWriter {
    const made = writers.get(name) ?? tableWriter(db, name, columns, key);
    writers.set(name, made);
    return made;
  }

  function writeTables(
    projection: Projection,
    no: number,
    id: string,
    before: unknown,
    after: unknown,
  ): void {
    for (const table of projection.tables) {
      const old = before === undefined ? [] : table.rows(before, no, id);
      const now = after === undefined ? [] : table.rows(after, no, id);
      writer(table.name, table.columns, table.key).replace(old, now);
      for (const watcher of watchers) watcher(table.name, no, now.length - old.length);
    }
  }

  function touch(type: string, id: string): Touched {
    const known = subjects.find(type, id);
    const before = known?.state == null ? undefined : JSON.parse(known.state);
    return {
      type,
      id,
      no: known?.no,
      before,
      value: before,
      lastAt: known?.last_at ?? '',
      lastPlace: known?.last_place ?? 0,
      lastLog: known?.last_log ?? '',
      needsUpgrade: known?.needs_upgrade === 1,
      late: false,
    };
  }

  function fold(subject: Touched, { place, entry, own }: Recorded): void {
    if (!isNext(subject, place, entry)) subject.late = true;
    if (subject.late) return;
    const projection = lookup.projection(subject.type);
    if (own && projection) {
      subject.value = projection.aggregate.fold(subject.value, asKnown(entry));
    } else {
      const step = foldStep(lookup, projection, subject.value, entry);
      subject.value = step.value;
      subject.needsUpgrade ||= !step.understood;
    }
    subject.lastAt = entry.at;
    subject.lastPlace = place;
    subject.lastLog = entry.log;
  }

  function write(subject: Touched, to: SubjectFacts): void {
    const { type, id, before, value } = subject;
    const no = subject.no ?? subjects.insert(type, id, to);
    if (subject.no !== undefined) subjects.update(no, to);
    const projection = lookup.projection(type);
    if (projection) writeTables(projection, no, id, before, value);
  }

  /** Folds one subject anew from its first entry: a late entry arrived, or the program learned new kinds. */
  function refold(type: string, id: string, subject: Touched = touch(type, id)): void {
    const folded = foldRows(lookup, lookup.projection(type), rows.ofSubject(type, id));
    if (folded.last) {
      const { state, last, needsUpgrade } = folded;
      write(
        { ...subject, value: folded.value },
        { state, lastAt: last.at, lastPlace: last.place, needsUpgrade },
      );
    } else if (subject.no !== undefined) {
      // All its entries turned out to have tables of their own: it is no subject.
      subjects.remove(subject.no);
    }
  }

  /** Writes the row of an entry that has a table of its own, unless the entry is not understood. */
  function writeEntryRow(table: EntryTable, { place, entry, own }: Recorded): void {
    const known = own ? asKnown(entry) : understand(lookup, entry);
    if (!known) return;
    const columns = ['place', ...table.columns];
    writer(table.name, columns, 1).replace([], [[place, ...table.row(known)]]);
  }

  return {
    /** Projects the entries of one transaction, whose rows are in the journal already. */
    apply(news: readonly Recorded[]): void {
      const touched = touchedSubjects(touch);
      for (const item of news) {
        const tables = lookup.entryTables(item.entry.kind);
        for (const table of tables) writeEntryRow(table, item);
        if (tables.length === 0) fold(touched.of(item.entry.subject), item);
      }
      for (const subject of touched.all) {
        const { type, id, value, lastAt, lastPlace, needsUpgrade } = subject;
        if (subject.late) refold(type, id, subject);
        else write(subject, { state: stateText(value), lastAt, lastPlace, needsUpgrade });
      }
    },
    refold: (type: string, id: string) => refold(type, id),
    writeEntryRow,
    /** Forgets prepared statements: tables were dropped and made anew. */
    reset: () => {
      writers.clear();
      generation += 1;
    },
    /** Grows whenever tables are made anew: whoever was comparing them begins again. */
    generation: () => generation,
    /** Gives the way to stop. */
    watch(watcher: RowWatcher): () => void {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}

export type Projector = ReturnType<typeof projector>;

/** Whether an entry comes after everything folded so far: by clock, then log, then sequence. */
function isNext(subject: Touched, place: number, { at, log }: Entry): boolean {
  if (subject.lastAt !== at) return subject.lastAt < at;
  if (subject.lastLog !== log) return subject.lastLog < log;
  return subject.lastPlace < place;
}
