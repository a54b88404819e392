import { describe, expect, it } from 'vitest';
import { nodeRefusal } from '../../../main/node-guard.mjs';

describe('guard against an unsuitable Node', () => {
  it.each(['18.20.8', '20.20.2', '22.12.0', '23.0.0', '25.0.0', '2.4.0', '240.0.0', ''])(
    'refuses %s',
    (version) => {
      expect(nodeRefusal(version)).toContain(`当前是 Node ${version}，未启动，数据没有改动`);
    },
  );

  it.each(['24.0.0', '24.21.0', process.versions.node])('takes %s', (version) => {
    expect(nodeRefusal(version)).toBeUndefined();
  });
});
