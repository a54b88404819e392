import { aiLabel } from './ai-labels.ts';
import { contentChecks } from './content-checks.ts';
import { dateOfEightDigits, dateOfSixDigits } from './dates.ts';
import type { Gs1Element } from './element.ts';

/** An element for people and programs. */
export interface Gs1Field {
  readonly ai: string;
  readonly label: string;
  /** As in the barcode. */
  readonly value: string;
  /** ISO 8601 day, minute or second, or `from/to`, where the value is a date that exists. */
  readonly date?: string;
}

export function gs1Field(element: Gs1Element, today: string): Gs1Field {
  const { definition, value } = element;
  const field = { ai: definition.ai, label: aiLabel(definition), value };
  const date = dateIn(element, today);
  return date === undefined ? field : { ...field, date };
}

const TIMES: Readonly<Record<string, (text: string) => string>> = {
  hhmi: (text) => `T${text.slice(0, 2)}:${text.slice(2)}`,
  hh: (text) => `T${text}`,
  mi: (text) => `:${text}`,
  ss: (text) => `:${text}`,
};

/** The date that the parts of a value make; undefined where one of them is wrong or no date. */
function dateIn({ definition, value }: Gs1Element, today: string): string | undefined {
  let date = '';
  let at = 0;
  for (const part of definition.parts) {
    const text = value.slice(at, at + part.max);
    if (text === '' && part.optional) break;
    at += text.length;
    const kind = part.checks[0] ?? '';
    const time = contentChecks[kind]?.isRight(text, today) ? TIMES[kind] : undefined;
    const day = dayOf(kind, text, today);
    if (day !== undefined) date += date === '' ? day : `/${day}`;
    else if (time !== undefined && date !== '') date += time(text);
    else return undefined;
  }
  return date;
}

function dayOf(kind: string, text: string, today: string): string | undefined {
  if (kind === 'yyyymmdd') return dateOfEightDigits(text);
  return kind === 'yymmdd' || kind === 'yymmd0' ? dateOfSixDigits(text, today, kind === 'yymmd0') : undefined;
}
