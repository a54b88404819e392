import type { LeadName } from '../../../../domain/ecg/leads.ts';
import styles from './paper.module.css';
import type { Paper } from './use-paper.ts';

interface LeadNotesProps {
  readonly paper: Paper;
  /** What is to be said on a lead: '电极脱落'. */
  readonly notes: ReadonlyMap<LeadName, string>;
}

/** Words on the leads that cannot be trusted, once for each lead. */
export function LeadNotes({ paper, notes }: LeadNotesProps) {
  const { strips, cssPerMm } = paper;
  const noted = strips.filter(
    ({ lead }, at) => notes.has(lead) && strips.findIndex((strip) => strip.lead === lead) === at,
  );
  return noted.map(({ lead, leftMm, topMm }) => (
    <span
      key={lead}
      className={styles.note}
      style={{ left: (leftMm + 10) * cssPerMm, top: (topMm + 0.6) * cssPerMm }}
    >
      <span aria-hidden="true">! </span>
      {lead} {notes.get(lead)}
    </span>
  ));
}
