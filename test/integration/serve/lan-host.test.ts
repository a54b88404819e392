import { describe, expect, it, onTestFinished } from 'vitest';
import { startHttpHost } from '../../../main/serve/http-host.ts';
import { createLanHost } from '../../../main/serve/lan-host.ts';
import { tempDir } from '../../support/tmp.ts';

function lanHost() {
  const dataDir = tempDir();
  let started = 0;
  const lan = createLanHost({
    dataDir,
    port: 0,
    start: (port, tls) => {
      started += 1;
      const pair = () => ({ sentence: '' });
      return startHttpHost({ address: '127.0.0.1', port, tls, rendererDir: dataDir, accept: () => {}, pair });
    },
  });
  onTestFinished(() => lan.close());
  return { lan, started: () => started };
}
const kept = () => undefined;
const notKept = () => {
  throw new Error('not saved');
};

describe('the door to the network', () => {
  it('is one, also where two open it at once', async () => {
    const { lan, started } = lanHost();
    expect(await Promise.all([lan.set(true, kept), lan.set(true, kept)])).toEqual([undefined, undefined]);
    expect([started(), lan.urls().length]).toEqual([1, 1]);
  });

  it('is as it was said last, where one opens and one shuts it at once', async () => {
    const { lan } = lanHost();
    await Promise.all([lan.set(true, kept), lan.set(false, kept)]);
    expect([lan.urls(), lan.fingerprint()]).toEqual([[], null]);
    await Promise.all([lan.set(false, kept), lan.set(true, kept)]);
    expect(lan.urls()).toHaveLength(1);
  });

  it('stays as it was when that cannot be put on record', async () => {
    const { lan } = lanHost();
    await expect(lan.set(true, notKept)).rejects.toThrow('not saved');
    expect(lan.urls()).toEqual([]);
    await lan.set(true, kept);
    await expect(lan.set(true, notKept)).rejects.toThrow('not saved');
    expect(lan.urls()).toHaveLength(1);
    await expect(lan.set(false, notKept)).rejects.toThrow('not saved');
    expect(lan.urls()).toHaveLength(1);
  });
});
