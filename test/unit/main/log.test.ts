import { readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openLog } from '../../../main/log.ts';
import { tempDir } from '../../support/tmp.ts';

const PERSON = /单小样|shan|350426|17000001234/;

function logged(write: (log: ReturnType<typeof openLog>) => void): readonly Record<string, string>[] {
  const dir = tempDir();
  write(openLog(dir));
  return readFileSync(join(dir, 'logs', 'node.log'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
}

async function thrownBy(work: () => unknown): Promise<unknown> {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}

describe('the node’s log', () => {
  it('keeps of an exception its name, its place and the reference that people are told', () => {
    const references: string[] = [];
    const [line] = logged((log) => references.push(log.error('call node.info', new RangeError('too deep'))));
    expect(line).toMatchObject({ event: 'call node.info', reference: references[0] });
    expect(line?.stack).toMatch(/^RangeError: too deep\n {4}at .*log\.test\.ts/);
  });

  it('keeps words of a program, which say what broke', async () => {
    const error = await thrownBy(() => (undefined as unknown as { readonly name: string }).name);
    const [line] = logged((log) => log.error('something', error));
    expect(line?.stack).toMatch(/^TypeError: Cannot read properties of undefined \(reading 'name'\)\n/);
  });

  it.each([
    ['a file of a person that is gone', () => open(join('/nowhere', '单小样 shan.xml'))],
    ['words that are no JSON', () => JSON.parse('{"name": 单小样, "phone": 17000001234}')],
    ['a name in the message', () => Promise.reject(new Error('no seat for 单小样 (350426198003059018)'))],
    ['a line break in it', () => Promise.reject(new TypeError('bad:\n"shan, x"\n单小样'))],
    ['a text instead of an error', () => Promise.reject('350426198003059018')],
  ])('tells nothing of a person: %s', async (_, work) => {
    const error = await thrownBy(work);
    expect(String(error)).toMatch(PERSON);
    const [line] = logged((log) => log.error('something', error));
    expect(JSON.stringify(line)).not.toMatch(PERSON);
    if (error instanceof Error) expect(line?.stack).toMatch(new RegExp(`^${error.name}: `));
  });

  it('goes on where nothing can be written', () => {
    const dir = tempDir();
    writeFileSync(join(dir, 'logs'), 'a file where the folder belongs');
    const log = openLog(dir);
    expect(log.error('something', new Error('x'))).toHaveLength(8);
    expect(() => log.write('something')).not.toThrow();
  });
});
