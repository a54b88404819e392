import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { validateIdentityNumber } from '../../domain/residents/identity-number.ts';

const file = join(process.env.CONFORMANCE_DATA ?? '../shared/data', 'captures/id_numbers.json');
const present = existsSync(file);
if (!present) console.log(`skipped: identity number vectors are not at ${file} (set CONFORMANCE_DATA)`);

const vectors = z.object({
  citizenValid: z.array(z.string()).min(1),
  foreignerValid: z.array(z.string()).min(1),
  foreignerInvalid: z.record(z.string(), z.enum(['country', 'region', 'date', 'check'])),
});
const faults = { country: 'country', region: 'province', date: 'birth-date', check: 'check-digit' } as const;

it.skipIf(!present)('identity numbers of open repositories are judged as their authors judge them', () => {
  const { citizenValid, foreignerValid, foreignerInvalid } = vectors.parse(
    JSON.parse(readFileSync(file, 'utf8')),
  );
  for (const number of [...citizenValid, ...foreignerValid]) {
    expect(validateIdentityNumber(number, '2026-11-20'), number).toMatchObject({ ok: true, number });
  }
  for (const [number, why] of Object.entries(foreignerInvalid)) {
    expect(validateIdentityNumber(number, '2026-11-20'), number).toMatchObject({
      ok: false,
      fault: faults[why],
    });
  }
});
