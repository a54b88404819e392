/** One resident's record. */
export function ResidentPage() {
  return null;
}
