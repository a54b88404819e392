import { relative } from 'node:path';
import type { Operation } from './operation.ts';

/** The system calls that change files or put them on the disk, and those that would do so unseen. */
export const TRACED = [
  ...['open', 'openat', 'creat', 'close', 'dup', 'dup2', 'dup3'],
  ...['write', 'writev', 'pwrite64', 'pwritev', 'pwritev2', 'lseek', 'sendfile', 'copy_file_range'],
  ...[
    'truncate',
    'ftruncate',
    'fallocate',
    'fsync',
    'fdatasync',
    'sync_file_range',
    'syncfs',
    'msync',
    'mmap',
  ],
  ...['rename', 'renameat', 'renameat2', 'link', 'linkat', 'symlink', 'symlinkat', 'unlink', 'unlinkat'],
  ...['mkdir', 'mkdirat', 'rmdir', 'io_uring_setup', 'io_submit'],
];

interface Call {
  readonly name: string;
  readonly args: readonly string[];
  readonly result: number;
}

/**
 * Reads what `strace -f -y -xx` wrote into the operations on files under `root` and what was said on standard
 * output. Throws on a call that it cannot model (a shared writable mapping, io_uring …): it must never be blind.
 */
export function parseStrace(trace: string, root: string): readonly Operation[] {
  const unfinished = new Map<string, string>();
  const reader = callReader(root);
  const operations: Operation[] = [];
  for (const line of trace.split('\n')) {
    const [, thread = '', rest = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
    const pause = rest.indexOf(' <unfinished ...>');
    if (pause >= 0) {
      unfinished.set(thread, rest.slice(0, pause));
      continue;
    }
    const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(rest);
    const call = parseCall(resumed ? `${unfinished.get(thread) ?? ''}${resumed[1]}` : rest);
    if (call && call.result >= 0) operations.push(...reader(call));
  }
  return operations;
}

function parseCall(text: string): Call | undefined {
  const match = /^(\w+)\((.*)\)\s+= (-?\d+|\?|0x[0-9a-f]+)/.exec(text);
  if (!match) return undefined;
  const [, name = '', args = '', result = ''] = match;
  return { name, args: splitArgs(args), result: result === '?' ? -1 : Number(result) };
}

/** Splits at commas outside quotes, brackets and the paths that -y adds. */
function splitArgs(text: string): readonly string[] {
  const args: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (c === '"') i = text.indexOf('"', i + 1);
    else if (c === '[' || c === '{' || c === '<') depth += 1;
    else if (c === ']' || c === '}' || (c === '>' && text[i - 1] !== '-')) depth -= 1;
    else if (c === ',' && depth === 0) {
      args.push(text.slice(from, i).trim());
      from = i + 1;
    }
  }
  args.push(text.slice(from).trim());
  return args;
}

/** The bytes of a quoted string, all in hex because of -xx. */
function bytesOf(arg: string): Buffer {
  if (!/^"(\\x[0-9a-f]{2})*"$/.test(arg)) throw new Error(`not a whole string: ${arg.slice(0, 80)}`);
  return Buffer.from(arg.slice(1, -1).replaceAll('\\x', ''), 'hex');
}

/** The path that -y shows behind a file descriptor, which strace writes in hex too where it must. */
function pathOf(descriptor: string): string {
  const shown = /^-?\w+<(.*)>$/.exec(descriptor)?.[1] ?? '';
  return shown.replace(/(\\x[0-9a-f]{2})+/g, (hex) =>
    Buffer.from(hex.replaceAll('\\x', ''), 'hex').toString(),
  );
}

function callReader(root: string) {
  const known = new Set<string>();
  /** Where plain `write` goes on, by descriptor. */
  const positions = new Map<string, number>();

  const inside = (path: string): string | undefined => {
    const name = relative(root, path);
    return name.startsWith('..') || path === '' || path.endsWith(' (deleted)') ? undefined : name;
  };
  const named = (arg: string | undefined) => inside(arg === undefined ? '' : bytesOf(arg).toString());
  const opened = (arg: string | undefined) => inside(pathOf(arg ?? ''));

  function write(args: readonly string[], result: number, offset?: number): readonly Operation[] {
    const [descriptor = '', data = ''] = args;
    if (/^1</.test(descriptor) && opened(descriptor) === undefined) {
      return [{ type: 'said', text: bytesOf(data).subarray(0, result).toString() }];
    }
    const path = opened(descriptor);
    if (path === undefined) return [];
    const fd = Number.parseInt(descriptor, 10).toString();
    const at = offset ?? positions.get(fd) ?? 0;
    if (offset === undefined) positions.set(fd, at + result);
    return [{ type: 'write', path, offset: at, data: bytesOf(data).subarray(0, result) }];
  }

  function open(path: string | undefined, flags: string, fd: number): readonly Operation[] {
    positions.set(String(fd), 0);
    if (path === undefined) return [];
    if (flags.includes('O_APPEND')) throw new Error('appending writes are not modelled');
    const operations: Operation[] = [];
    if (flags.includes('O_CREAT') && !known.has(path)) operations.push({ type: 'create', path });
    if (flags.includes('O_TRUNC')) operations.push({ type: 'truncate', path, size: 0 });
    if (flags.includes('O_CREAT')) known.add(path);
    return operations;
  }

  function move(
    type: 'link' | 'rename',
    from: string | undefined,
    to: string | undefined,
  ): readonly Operation[] {
    if (from === undefined || to === undefined) return [];
    known.add(to);
    if (type === 'rename') known.delete(from);
    return [{ type, from, to }];
  }

  function unlink(path: string | undefined): readonly Operation[] {
    if (path === undefined) return [];
    known.delete(path);
    return [{ type: 'unlink', path }];
  }

  function sync(path: string | undefined): readonly Operation[] {
    if (path === undefined) return [];
    return [known.has(path) ? { type: 'sync', path } : { type: 'sync-dir', path }];
  }

  return ({ name, args, result }: Call): readonly Operation[] => {
    const [first = '', second = '', third = '', fourth = ''] = args;
    switch (name) {
      case 'open':
        return open(named(first), second, result);
      case 'openat':
        return open(named(second), third, result);
      case 'write':
        return write(args, result);
      case 'pwrite64':
        return write(args, result, Number(fourth));
      case 'ftruncate': {
        const path = opened(first);
        return path === undefined ? [] : [{ type: 'truncate', path, size: Number(second) }];
      }
      case 'fsync':
      case 'fdatasync':
        return sync(opened(first));
      case 'rename':
      case 'link':
        return move(name, named(first), named(second));
      case 'renameat':
      case 'renameat2':
        return move('rename', named(second), named(fourth));
      case 'linkat':
        return move('link', named(second), named(fourth));
      case 'unlink':
        return unlink(named(first));
      case 'unlinkat':
        return unlink(named(second));
      case 'mkdir': {
        const path = named(first);
        return path === undefined ? [] : [{ type: 'mkdir', path }];
      }
      case 'close':
      case 'dup':
      case 'dup2':
      case 'dup3':
      case 'lseek':
        return [];
      case 'mmap':
        if (opened(args[4]) !== undefined && /MAP_SHARED/.test(fourth) && /PROT_WRITE/.test(third)) {
          throw new Error(`a mapping writes unseen: ${args.join(', ')}`);
        }
        return [];
      default:
        if (
          args.some((arg) => opened(arg) !== undefined || (arg.startsWith('"') && named(arg) !== undefined))
        ) {
          throw new Error(`${name} is not modelled: ${args.join(', ').slice(0, 200)}`);
        }
        return [];
    }
  };
}
