import { describe, expect, it } from 'vitest';
import { readNodeEvent } from '../../../scripts/support/node-events.ts';

describe('lines of the node and the shell', () => {
  it.each([
    { event: 'listening', url: 'http://127.0.0.1:7100' },
    { event: 'opened' },
    { event: 'rebuilding', percent: 40 },
    { event: 'refused', code: 'in-use', sentence: '这份数据正在使用。' },
  ])('%j is an event', (event) => {
    expect(readNodeEvent(JSON.stringify(event))).toEqual(event);
  });

  it.each([
    '',
    'plain text',
    'null',
    '[]',
    '7',
    '{"event":"listening"}',
    '{"event":"refused"}',
    '{"event":"rebuilding","percent":"40"}',
    '{"event":"?"}',
    '{"event',
  ])('%j is none', (line) => {
    expect(readNodeEvent(line)).toBeUndefined();
  });
});
