export const AEDS_PATH = '/aeds';
export const REGISTER_PATH = `${AEDS_PATH}/register`;
export const VILLAGES_PATH = `${AEDS_PATH}/villages`;

export function itemPath(aedId: string): string {
  return `${AEDS_PATH}/item/${encodeURIComponent(aedId)}`;
}

/** @param udi the text of a scanned UDI, to begin the form with */
export function registerPath(udi: string): string {
  return `${REGISTER_PATH}?udi=${encodeURIComponent(udi)}`;
}
