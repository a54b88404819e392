import { nameParts } from './name-parts.ts';
import { searchNumber } from './resident-numbers.ts';
import type { QueryPart } from './search-query.ts';

interface Matched {
  readonly name: string;
  readonly id_number: string | null;
  readonly phone: string | null;
  readonly record_number: string | null;
}

/** Which of a resident's words the first piece of the query stands in; `other` for a contact's phone and the like. */
export function matchOf(row: Matched, parts: readonly QueryPart[]) {
  const part = parts[0];
  if (!part) return 'other';
  const stands = (number: string | null) => {
    const text = number === null ? '' : searchNumber(number);
    return text.endsWith(part.text) || text.startsWith(part.text);
  };
  const name = nameParts(row.name);
  if (part.kind !== 'number') {
    if (
      name
        .map(({ text }) => text)
        .join('')
        .includes(part.text)
    )
      return 'name';
    if (part.kind === 'letters') return 'sound';
  }
  if (stands(row.id_number)) return 'id-number';
  if (stands(row.phone)) return 'phone';
  return stands(row.record_number) ? 'record-number' : 'other';
}
