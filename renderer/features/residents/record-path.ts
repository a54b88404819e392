/** The page of a record. @param besideId another record to show beside it, for a merge */
export function recordPath(id: string, besideId?: string): string {
  const path = `/residents/${encodeURIComponent(id)}`;
  return besideId === undefined ? path : `${path}?beside=${encodeURIComponent(besideId)}`;
}
