import { Button } from 'antd';
import type { ReadingRow } from '../../../contract/readings.ts';
import { ReadingLine } from './reading-line.tsx';
import { isTakeable } from './reading-words.ts';
import type { Owner } from './use-settle-reading.ts';

export interface ReadingActs {
  /** The person in the chair. */
  readonly here: Owner | undefined;
  /** Puts a fresh reading into the open form; absent where none is open. */
  readonly onFill: ((row: ReadingRow) => void) | undefined;
  readonly onGive: (row: ReadingRow, owner: Owner) => void;
  readonly onChoose: (row: ReadingRow) => void;
  readonly onDismiss: (row: ReadingRow) => void;
}

interface OpenReadingProps {
  readonly row: ReadingRow;
  readonly today: string;
  readonly hasFocus: boolean;
  readonly acts: ReadingActs;
}

/** A reading that is nobody's, and whose it can become. */
export function OpenReading({ row, today, hasFocus, acts }: OpenReadingProps) {
  const { here, onFill } = acts;
  const isUsable = isTakeable(row);
  return (
    <ReadingLine row={row} today={today}>
      {isUsable && !row.isStored && here && onFill && (
        <Button type="primary" autoFocus={hasFocus} onClick={() => onFill(row)}>
          填入 {here.name} 的测量
        </Button>
      )}
      {isUsable && row.isStored && here && row.measuredAt !== null && (
        <Button type="primary" onClick={() => acts.onGive(row, here)}>
          归给 {here.name}
        </Button>
      )}
      {isUsable && <Button onClick={() => acts.onChoose(row)}>选择居民…</Button>}
      <Button onClick={() => acts.onDismiss(row)}>不采用…</Button>
    </ReadingLine>
  );
}
