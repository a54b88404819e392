import type { Operation } from './operation.ts';
import type { Random } from './random.ts';

type Change = Extract<Operation, { readonly type: 'write' | 'truncate' }>;

/** A file apart from its names: what is on the disk, and what was written since and may be or not. */
interface Inode {
  durable: Buffer;
  pending: Change[];
}

/** A change of a directory's names: each name and the file it leads to from now on. */
type Naming = ReadonlyMap<string, Inode | 'directory' | undefined>;

interface Directory {
  readonly durable: Map<string, Inode | 'directory'>;
  pending: Naming[];
}

/** Files as a power cut leaves them, by path; directories have none. */
export type Image = ReadonlyMap<string, Buffer | 'directory'>;

const SECTOR = 512;

/**
 * A disk that promises what POSIX and SQLite's default assumptions promise and no more: what was synced stays; a
 * write that was not synced is there, is missing, or is there in some of its sectors (a sector is written whole or
 * not at all, and the rest of a file does not change); changed lengths and names are there or not, each for itself,
 * until the file or the directory was synced.
 */
export function simulatedDisk() {
  /** As the running program sees it. */
  const names = new Map<string, Inode | 'directory'>();
  const directories = new Map<string, Directory>([['', { durable: new Map(), pending: [] }]]);

  const directoryOf = (path: string): Directory => {
    const parent = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
    const directory = directories.get(parent);
    if (!directory) throw new Error(`no directory for ${path}`);
    return directory;
  };
  const inodeOf = (path: string): Inode => {
    const inode = names.get(path);
    if (!inode || inode === 'directory') throw new Error(`no file ${path}`);
    return inode;
  };

  function name(path: string, to: Inode | 'directory' | undefined, more: Naming = new Map()): void {
    for (const [other, inode] of new Map([...more, [path, to]])) {
      if (inode) names.set(other, inode);
      else names.delete(other);
    }
    directoryOf(path).pending.push(new Map([...more, [path, to]]));
  }

  function apply(operation: Operation): void {
    switch (operation.type) {
      case 'said':
        return;
      case 'mkdir':
        directories.set(operation.path, { durable: new Map(), pending: [] });
        name(operation.path, 'directory');
        return;
      case 'create':
        name(operation.path, { durable: Buffer.alloc(0), pending: [] });
        return;
      case 'unlink':
        name(operation.path, undefined);
        return;
      case 'link':
        name(operation.to, inodeOf(operation.from));
        return;
      case 'rename':
        name(operation.to, inodeOf(operation.from), new Map([[operation.from, undefined]]));
        return;
      case 'sync-dir':
        syncNames(operation.path);
        return;
      case 'sync':
        syncContent(inodeOf(operation.path));
        return;
      default:
        inodeOf(operation.path).pending.push(operation);
    }
  }

  function syncNames(path: string): void {
    const directory = directories.get(path);
    if (!directory) throw new Error(`no directory ${path}`);
    for (const naming of directory.pending) rename(directory.durable, naming);
    directory.pending = [];
  }

  /** One of the many images that a power cut at this moment could leave. */
  function cut(random: Random): Image {
    const image = new Map<string, Buffer | 'directory'>();
    const contents = new Map<Inode, Buffer>();
    for (const [path, directory] of directories) {
      if (path !== '' && image.get(path) !== 'directory') continue;
      const kept = new Map(directory.durable);
      const keep = someOf(directory.pending, random);
      for (const naming of keep) rename(kept, naming);
      for (const [name, inode] of kept) {
        if (inode === 'directory') image.set(name, inode);
        else {
          const content = contents.get(inode) ?? survivor(inode, random);
          contents.set(inode, content);
          image.set(name, content);
        }
      }
    }
    return image;
  }

  return { apply, cut };
}

function syncContent(inode: Inode): void {
  inode.durable = inode.pending.reduce((content, change) => changed(content, change), inode.durable);
  inode.pending = [];
}

function rename(names: Map<string, Inode | 'directory'>, naming: Naming): void {
  for (const [path, to] of naming) {
    if (to) names.set(path, to);
    else names.delete(path);
  }
}

/** All of them, none, the first few, or any. */
function someOf<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const how = random();
  if (how < 0.15) return [];
  if (how < 0.3) return items;
  if (how < 0.5) return items.slice(0, Math.floor(random() * (items.length + 1)));
  const rate = random();
  return items.filter(() => random() < rate);
}

function survivor({ durable, pending }: Inode, random: Random): Buffer {
  const tearing = random() < 0.5 ? random() : 0;
  let content = durable;
  for (const change of someOf(pending, random)) {
    content =
      change.type === 'write' && random() < tearing
        ? torn(content, change, random)
        : changed(content, change);
  }
  return content;
}

function changed(content: Buffer, change: Change): Buffer {
  if (change.type === 'truncate') return resized(content, change.size);
  const after = resized(content, Math.max(content.length, change.offset + change.data.length));
  change.data.copy(after, change.offset);
  return after;
}

/** Some of a write's sectors. The file may have grown even where the sectors that made it grow are missing. */
function torn(content: Buffer, { offset, data }: Extract<Change, { type: 'write' }>, random: Random): Buffer {
  const rate = random();
  const grown = random() < 0.5;
  let after = grown ? resized(content, Math.max(content.length, offset + data.length)) : Buffer.from(content);
  for (let at = offset; at < offset + data.length; ) {
    const end = Math.min((Math.floor(at / SECTOR) + 1) * SECTOR, offset + data.length);
    if (random() < rate) {
      after = resized(after, Math.max(after.length, end));
      data.copy(after, at, at - offset, end - offset);
    }
    at = end;
  }
  return after;
}

/** A copy of another length; what is new is zero. */
function resized(content: Buffer, length: number): Buffer {
  const after = Buffer.alloc(length);
  content.copy(after);
  return after;
}
