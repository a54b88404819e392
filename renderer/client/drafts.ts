import { useMemo } from 'react';
import type { z } from 'zod';
import { create } from 'zustand';
import { useNode } from './node-store.ts';

const PREFIX = 'draft ';
/** More than anybody leaves unsaved in a day; beyond it the oldest goes. */
const MOST = 200;

interface Kept {
  readonly savedMs: number;
  readonly value: unknown;
}

/**
 * What was typed and is not saved yet. It outlives a lost connection, a locked seat, another page and a reload, and
 * is gone with the tab: kept like the session's token, by visit id, without a name, and only for who typed it.
 */
const useDrafts = create<Readonly<Record<string, Kept>>>(() => readAll());

function readAll(): Record<string, Kept> {
  const all: Record<string, Kept> = {};
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (!key.startsWith(PREFIX)) continue;
      const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? 'null');
      if (isKept(kept)) all[key.slice(PREFIX.length)] = kept;
    }
  } catch {}
  return all;
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'savedMs' in value && 'value' in value;
}

function write(name: string, value: unknown): void {
  const { [name]: _, ...others } = useDrafts.getState();
  const next: Record<string, Kept> =
    value === undefined ? others : { ...others, [name]: { savedMs: Date.now(), value } };
  const surplus = Object.keys(next).slice(0, Math.max(0, Object.keys(next).length - MOST));
  for (const old of surplus) delete next[old];
  useDrafts.setState(next, true);
  try {
    for (const old of surplus) sessionStorage.removeItem(PREFIX + old);
    if (value === undefined) sessionStorage.removeItem(PREFIX + name);
    else sessionStorage.setItem(PREFIX + name, JSON.stringify(next[name]));
  } catch {}
}

const useStaffId = () => useNode(({ session }) => session?.person.staffId ?? '');

export interface Draft<Value> {
  readonly value: Value | undefined;
  readonly write: (value: Value | undefined) => void;
  /** Changes what stands now, which may be newer than `value` when something was waited for. */
  readonly update: (change: (value: Value | undefined) => Value | undefined) => void;
}

/** The person's own draft of that name; one that no longer fits the schema counts as none. */
export function useDraft<Value>(name: string, schema: z.ZodType<Value>): Draft<Value> {
  const key = `${useStaffId()} ${name}`;
  const kept = useDrafts((all) => all[key]);
  return useMemo(() => {
    const read = (from: Kept | undefined): Value | undefined => {
      const parsed = schema.safeParse(from?.value);
      return parsed.success ? parsed.data : undefined;
    };
    return {
      value: read(kept),
      write: (next) => write(key, next),
      update: (change) => write(key, change(read(useDrafts.getState()[key]))),
    };
  }, [key, kept, schema]);
}

/** The names of all drafts of the person. Draws again when one begins or ends, not at every key. */
export function useDraftNames(): ReadonlySet<string> {
  const prefix = `${useStaffId()} `;
  const names = useDrafts((all) =>
    Object.keys(all)
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.slice(prefix.length))
      .join('\n'),
  );
  return useMemo(() => new Set(names.split('\n')), [names]);
}
