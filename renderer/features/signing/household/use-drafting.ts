import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { HouseholdProposal } from '../../../../contract/signing-views.ts';
import { node } from '../../../client/node.ts';
import { refreshSigning } from '../refresh-signing.ts';
import { signPath } from '../signing-path.ts';
import { agreementsOf, type Choices } from './choices.ts';

/** Drafts and numbers the agreements, then goes to where they are signed. Sent again it makes none twice. */
export function useDrafting(
  proposal: HouseholdProposal,
  choices: Choices,
  renews: Readonly<Record<string, string>>,
) {
  const [, navigate] = useLocation();
  const [householdId] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: async () => {
      const agreements = [...agreementsOf(proposal, choices, renews)];
      await node.signing.draft({ ...(agreements.length > 1 && { householdId }), agreements });
      const contractIds = agreements.map(({ contractId }) => contractId);
      await node.signing.offer({ contractIds });
      return contractIds;
    },
    onSuccess: (contractIds) => {
      void refreshSigning();
      navigate(signPath(contractIds));
    },
  });
}
