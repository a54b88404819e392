import { describe, expect, it } from 'vitest';
import { createWireLimit } from '../../../../main/serve/wire-limit.ts';

const takeMost = (limit: ReturnType<typeof createWireLimit>, address: string) => {
  const places = [];
  for (let place = limit.take(address); place; place = limit.take(address)) places.push(place);
  return places;
};

describe('the limit of wires', () => {
  it('stops one computer long before the others', () => {
    const limit = createWireLimit();
    const most = takeMost(limit, '10.0.0.7');
    expect(most).toHaveLength(20);
    expect(limit.take('10.0.0.8')).toBeDefined();
    most[0]?.();
    expect(limit.take('10.0.0.7')).toBeDefined();
    expect(limit.take('10.0.0.7')).toBeUndefined();
  });

  it('leaves room for this computer when the whole network is full', () => {
    const limit = createWireLimit();
    for (const other of ['1', '2', '3', '4', '5']) takeMost(limit, `10.0.0.${other}`);
    expect(limit.take('10.0.0.6')).toBeUndefined();
    expect(takeMost(limit, '127.0.0.1')).toHaveLength(100);
    expect(limit.take('::1')).toBeUndefined();
  });
});
