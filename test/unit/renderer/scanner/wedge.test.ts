import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endBurst,
  FEWEST_KEYS,
  LONGEST_GAP_MS,
  noBurst,
  pressKey,
  type WedgeKey,
} from '../../../../renderer/scanner/wedge.ts';

const END = '\n';
const OTHER = '←';
const SHIFT = '⇧';

interface Typed {
  /** One character a key; END, OTHER and SHIFT are keys that write nothing. */
  readonly key: string;
  readonly afterMs: number;
}

const typed = (text: string, afterMs: number): Typed[] => [...text].map((key) => ({ key, afterMs }));

/** What is scanned, and which keys ended a scan, when keys are pressed and then nothing. */
function hear(keys: readonly Typed[]) {
  let burst = noBurst;
  let atMs = 1_000;
  const scans: string[] = [];
  let takenEnds = 0;
  for (const { key, afterMs } of keys) {
    atMs += afterMs;
    const isWriting = ![END, OTHER, SHIFT].includes(key);
    const pressed: WedgeKey = {
      atMs,
      character: isWriting ? key : null,
      isEnd: key === END,
      isShift: key === SHIFT,
    };
    const step = pressKey(burst, pressed);
    burst = step.burst;
    if (step.scan !== null) scans.push(step.scan);
    if (step.isScansEnd) takenEnds++;
  }
  const { scan } = endBurst(burst);
  return { scans: scan === null ? scans : [...scans, scan], takenEnds };
}

const code = fc.stringMatching(/^[0-9A-Za-z:/.-]{5,80}$/);
const fast = fc.integer({ min: 0, max: LONGEST_GAP_MS });
const slow = fc.integer({ min: LONGEST_GAP_MS + 1, max: 1_000 });

describe('a scanner that types', () => {
  it('is heard whatever its speed up to 50 ms a key, and its end key is not the page’s', () => {
    const keys = code.chain((text) =>
      fc.array(fast, { minLength: text.length + 1, maxLength: text.length + 1 }).map((gaps) => ({
        text,
        keys: [...text, END].map((key, at) => ({ key, afterMs: gaps[at] ?? 0 })),
      })),
    );
    fc.assert(
      fc.property(keys, ({ text, keys: pressed }) => {
        expect(hear(pressed)).toEqual({ scans: [text], takenEnds: 1 });
      }),
    );
  });

  it('is heard without an end key, by silence or by the next slow key', () => {
    expect(hear(typed('69012', 10))).toEqual({ scans: ['69012'], takenEnds: 0 });
    expect(hear([...typed('69012', 10), { key: END, afterMs: 51 }])).toEqual({
      scans: ['69012'],
      takenEnds: 0,
    });
    expect(hear([...typed('69012', 10), { key: 'x', afterMs: 300 }]).scans).toEqual(['69012']);
  });

  it('may press Shift before capitals', () => {
    const keys = ['A', 'B', 'C', 'D', 'E'].flatMap((letter) => [
      { key: SHIFT, afterMs: 40 },
      { key: letter, afterMs: 40 },
    ]);
    expect(hear(keys).scans).toEqual(['ABCDE']);
  });

  it('may scan several codes, also right behind something typed', () => {
    const pause = { key: '6', afterMs: 200 };
    const keys = [...typed('li', 150), pause, ...typed('9012\n', 5), pause, ...typed('9013\n', 5)];
    expect(hear(keys)).toEqual({ scans: ['69012', '69013'], takenEnds: 2 });
  });
});

describe('a person who types', () => {
  it('is never taken for a scanner: in any five keys one comes later than 50 ms after the last', () => {
    const roll = fc
      .tuple(slow, fc.array(fast, { maxLength: FEWEST_KEYS - 2 }))
      .map(([first, rest]) => [first, ...rest]);
    const rolls = fc.array(roll, { maxLength: 30 }).map((list) => list.flat());
    const keyOf = fc.constantFrom('a', '1', ' ', END, OTHER, SHIFT);
    fc.assert(
      fc.property(rolls, fc.array(keyOf, { minLength: 200, maxLength: 200 }), (gaps, keys) => {
        const pressed = gaps.map((afterMs, at) => ({ key: keys[at] ?? 'a', afterMs }));
        expect(hear(pressed)).toEqual({ scans: [], takenEnds: 0 });
      }),
    );
  });

  it('may leave a fast burst by a key that writes nothing', () => {
    expect(hear([...typed('abcd', 10), { key: OTHER, afterMs: 10 }, ...typed('efgh', 10)]).scans).toEqual([]);
  });

  it('whose key is stuck scans nothing', () => {
    expect(hear([...typed('a'.repeat(9_000), 1), { key: END, afterMs: 1 }])).toEqual({
      scans: [],
      takenEnds: 0,
    });
  });

  it('is not confused by a clock that runs backwards', () => {
    expect(hear([...typed('abcd', 10), { key: 'e', afterMs: -100 }, ...typed('fgh', 10)]).scans).toEqual([]);
  });
});
