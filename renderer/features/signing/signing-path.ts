export const SIGNING_PATH = '/signing';
export const HOUSEHOLD_PATH = '/signing/household';
export const SIGN_PATH = '/signing/sign';
export const CONTRACTS_PATH = '/signing/contracts';
export const RENEWALS_PATH = '/signing/renewals';
export const PENDING_PATH = '/signing/pending';
export const TASKS_PATH = '/signing/tasks';
export const FEES_PATH = '/signing/fees';
export const TEAMS_PATH = '/signing/teams';

/** Signs a resident and their household. @param renews the contract that is continued, where one has ended */
export function householdPath(residentId: string, renews?: string): string {
  const query = new URLSearchParams({ resident: residentId, ...(renews !== undefined && { renews }) });
  return `${HOUSEHOLD_PATH}?${query}`;
}

/** Where these agreements are signed. */
export function signPath(contractIds: readonly string[]): string {
  return `${SIGN_PATH}?${new URLSearchParams({ contracts: contractIds.join(',') })}`;
}

export function contractPath(contractId: string): string {
  return `${CONTRACTS_PATH}/${encodeURIComponent(contractId)}`;
}

export function distributionPath(teamId: string): string {
  return `${TEAMS_PATH}/${encodeURIComponent(teamId)}`;
}
