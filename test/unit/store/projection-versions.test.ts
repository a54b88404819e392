import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../main/catalogue.ts';
import { entriesOfDrafts, readSample, versioned, writeSample } from '../../support/fold-samples.ts';

/** `RENEW=1 vitest run test/unit/store/projection-versions.test.ts`, after a version was raised or a kind added. */
const renews = process.env.RENEW === '1';

describe('a projection that makes something else of the same entries has a higher version', () => {
  it.each(versioned(catalogue).map((one) => [one.name, one] as const))('%s', (name, one) => {
    const before = readSample(name);
    const isSame = before !== undefined && before.print === one.printOf(entriesOfDrafts(before.drafts));
    if (before && before.version === one.version)
      expect(isSame, `fold or rows of ${name} have changed: raise its version, then renew its sample`).toBe(
        true,
      );
    const kinds = Object.values(one.kinds).map(({ kind }) => kind);
    const isCurrent = () => {
      const sample = readSample(name);
      const covered = new Set(sample?.drafts.map(({ kind }) => kind));
      return sample?.version === one.version && kinds.every((kind) => covered.has(kind));
    };
    if (renews && !isCurrent()) writeSample(catalogue, one);
    expect(isCurrent(), `the sample of ${name} is of an older version: renew it (RENEW=1)`).toBe(true);
  });

  it('finds a fold that was changed', () => {
    const [first] = catalogue.projections;
    if (!first) throw new Error('no projection');
    const [{ printOf, name } = { printOf: () => '', name: '' }] = versioned(catalogue);
    const entries = entriesOfDrafts(readSample(name)?.drafts ?? []);
    const fold = (...told: Parameters<typeof first.aggregate.fold>) => {
      const state = first.aggregate.fold(...told);
      return state && { ...(state as object), added: true };
    };
    const changed = versioned({
      projections: [{ ...first, aggregate: { ...first.aggregate, fold } }],
      entryTables: [],
    });
    expect(changed[0]?.printOf(entries)).not.toBe(printOf(entries));
  });
});
