import { keepPreviousData } from '@tanstack/react-query';
import type { PersonProposal } from '../../../../contract/signing-views.ts';
import { orpc } from '../../../client/query.ts';
import type { PersonChoice } from './choices.ts';

/** What the packages chosen for somebody cost and who pays; asked once, wherever it is shown. */
export function quoteOptions({ from }: PersonProposal, { packageIds, agreedFen }: PersonChoice) {
  return orpc.signing.quote.queryOptions({
    input: { packageIds: [...packageIds], agreedFen: { ...agreedFen }, from },
    enabled: packageIds.length > 0,
    placeholderData: keepPreviousData,
  });
}
