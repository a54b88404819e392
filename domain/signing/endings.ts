import type { RecordClosure } from '../codes/record-closure.ts';

/** 解约原因 (codes of 'signing.endings') for a record that was closed. */
export const ENDING_OF_CLOSURE: Readonly<Record<RecordClosure, string>> = {
  lost: '01',
  'moved-away': '02',
  died: '03',
  refused: '04',
  other: '99',
};

/** 重签或改签: what ends a contract that another one takes the place of. */
export const SIGNED_ANEW = '05';
