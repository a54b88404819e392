import { createPortal } from 'react-dom';
import type { EcgRow } from '../../../../contract/ecg-views.ts';
import { durationMsOf, type EcgRecording } from '../../../../domain/ecg/recording.ts';
import { leadNotesOf } from '../paper/lead-words.ts';
import { shownLeadsOf } from '../paper/shown-leads.ts';
import type { ViewSettings } from '../paper/view-settings.ts';
import { pageStarts } from './pages.ts';
import styles from './print.module.css';
import { PrintFoot } from './print-foot.tsx';
import { type PrintedPerson, PrintHead } from './print-head.tsx';
import { PrintTracing } from './print-tracing.tsx';

interface PrintSheetsProps {
  readonly ecg: EcgRow;
  readonly recording: EcgRecording;
  readonly view: ViewSettings;
  readonly person: PrintedPerson;
}

/** The report on paper, A4 across, true to the millimetre; beside the page, so that print shows it alone. */
export function PrintSheets({ ecg, recording, view, person }: PrintSheetsProps) {
  const leads = shownLeadsOf(recording, view.filters);
  const isCalibrated = recording.microvoltPerCount !== null;
  const starts = pageStarts(durationMsOf(recording), view.mmPerSecond);
  return createPortal(
    <div className={styles.sheets} data-prints="ecg">
      {starts.map((fromMs, page) => (
        <article key={fromMs} className={styles.sheet}>
          <PrintHead
            ecg={ecg}
            recording={recording}
            view={view}
            person={person}
            fromMs={fromMs}
            page={`第 ${page + 1} 页，共 ${starts.length} 页`}
          />
          <PrintTracing
            leads={leads}
            view={view}
            fromMs={fromMs}
            isCalibrated={isCalibrated}
            notes={leadNotesOf(recording)}
          />
          <PrintFoot ecg={ecg} />
        </article>
      ))}
    </div>,
    document.body,
  );
}
