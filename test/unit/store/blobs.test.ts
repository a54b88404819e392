import { hash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../support/refusals.ts';
import { nurse, testStore } from '../../support/stores.ts';
import { write } from '../../support/toy-catalogue.ts';

const bytes = Buffer.from('samples of an electrocardiogram');

describe('blobs', () => {
  it('are named by their content, kept once, and there after a restart', () => {
    const store = testStore();
    const name = store.blobs.put(bytes);
    expect(name).toBe(hash('sha256', bytes, 'hex'));
    expect(store.blobs.put(Buffer.from(bytes))).toBe(name);
    expect(store.blobs.has(name)).toBe(true);
    expect(store.blobs.get('0'.repeat(64))).toBeUndefined();
    store.close();
    const again = testStore({ dir: store.dir });
    expect(Buffer.from(again.blobs.get(name) ?? [])).toEqual(bytes);
    expect(again.db.prepare('select count(*) from blob').pluck().get()).toBe(1);
    again.close();
  });

  it('go with the save inside which they are put: both are there or neither', () => {
    const store = testStore();
    expect(() =>
      store.append(nurse, () => {
        store.blobs.put(bytes);
        return [write('', 'refused')];
      }),
    ).toThrow();
    expect(store.blobs.has(hash('sha256', bytes, 'hex'))).toBe(false);
    store.append(nurse, () => [write('n1', store.blobs.put(bytes))]);
    expect(store.blobs.get(store.state<{ text: string }>('note', 'n1')?.text ?? '')).toBeDefined();
    store.close();
  });

  it('are refused when they are not what their name says, or too large', () => {
    const store = testStore();
    const name = store.blobs.put(bytes);
    store.db.prepare('update blob set bytes = ?').run(Buffer.from('something else'));
    expect(refusalOf(() => store.blobs.get(name)).code).toBe('damaged');
    expect(() => store.blobs.put(new Uint8Array(64 * 1024 * 1024 + 1))).toThrow(RangeError);
    store.close();
  });
});
