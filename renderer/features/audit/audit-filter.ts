/** What the auditor asked to see; undefined is everything. */
export interface AuditFilter {
  readonly staffId?: string | undefined;
  readonly kind?: string | undefined;
  readonly fromMs?: number | undefined;
  /** Not included. */
  readonly toMs?: number | undefined;
  readonly resident?: { readonly id: string; readonly name: string } | undefined;
}
