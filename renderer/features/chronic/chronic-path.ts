export const DUE_PATH = '/chronic';
export const SCREENING_PATH = '/chronic-screening';
export const CARDS_PATH = '/chronic-cards';

export function cardPath(cardId: string): string {
  return `${CARDS_PATH}/${encodeURIComponent(cardId)}`;
}
