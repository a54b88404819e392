export const CAPTURE_PATH = '/ecg';
export const INBOX_PATH = '/ecg-inbox';
export const ECGS_PATH = '/ecgs';

export function ecgPath(ecgId: string): string {
  return `${ECGS_PATH}/${encodeURIComponent(ecgId)}`;
}

/** Where an ECG of this person is taken; with the visit it belongs to, if there is one. */
export function capturePath(residentId: string, visitId?: string): string {
  const query = new URLSearchParams({
    resident: residentId,
    ...(visitId !== undefined && { visit: visitId }),
  });
  return `${CAPTURE_PATH}?${query}`;
}
