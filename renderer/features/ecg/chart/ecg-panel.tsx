import chart from '../../doctor/chart.module.css';
import { CaptureButton } from './capture-button.tsx';
import { EcgList } from './ecg-list.tsx';

interface EcgPanelProps {
  readonly residentId: string;
  readonly visitId: string;
  readonly mayWrite: boolean;
}

/** The ECGs in a doctor's chart, and the way to take another. */
export function EcgPanel({ residentId, visitId, mayWrite }: EcgPanelProps) {
  return (
    <section className={chart.panel} aria-label="心电图">
      <div className={chart.panelHead}>
        <h3>心电图</h3>
        <span className={chart.spring} />
        {mayWrite && <CaptureButton residentId={residentId} visitId={visitId} enabled />}
      </div>
      <EcgList residentId={residentId} />
    </section>
  );
}
