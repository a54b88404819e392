import { Button } from 'antd';
import { useState } from 'react';
import type { VitalsRow } from '../../../contract/visits.ts';
import type { VisitState } from '../../../domain/visits/state.ts';
import { KeyHint } from '../../ui/key-hint.tsx';
import { useShortcut } from '../../ui/use-shortcut.ts';
import { MeasureDialog } from '../vitals/measure-dialog.tsx';
import { VitalsSets } from '../vitals/vitals-sets.tsx';
import { VitalsTiles } from '../vitals/vitals-tiles.tsx';
import { VitalsTrend } from '../vitals/vitals-trend.tsx';
import styles from './chart.module.css';

interface VitalsPanelProps {
  readonly visit: VisitState;
  /** Undefined: not here yet, and nobody knows whether anything was measured. */
  readonly known: readonly VitalsRow[] | undefined;
  readonly mayWrite: boolean;
  readonly onDialog: (isOpen: boolean) => void;
}

/** The vitals of this visit with their marks, and how they were before. */
export function VitalsPanel({ visit, known, mayWrite, onDialog }: VitalsPanelProps) {
  const rows = known ?? [];
  const [isMeasuring, setMeasuring] = useState(false);
  const [hasDialog, setHasDialog] = useState(false);
  const measure = (is: boolean) => {
    setMeasuring(is);
    onDialog(is);
  };
  useShortcut('Alt+V', '测量', () => measure(true), { enabled: mayWrite && !isMeasuring && !hasDialog });
  return (
    <section className={styles.panel} aria-label="生命体征">
      <div className={styles.panelHead}>
        <h3>本次测量</h3>
        <span className={styles.spring} />
        {mayWrite && (
          <Button size="small" onClick={() => measure(true)}>
            测量
            <KeyHint keys="Alt+V" />
          </Button>
        )}
      </div>
      {known && <VitalsTiles rows={known} visitId={visit.visitId} />}
      <VitalsTrend rows={rows} />
      {mayWrite && (
        <VitalsSets
          rows={rows}
          visitId={visit.visitId}
          person={visit}
          onDialog={(is) => {
            setHasDialog(is);
            onDialog(is);
          }}
        />
      )}
      {isMeasuring && <MeasureDialog subject={visit} earlier={rows} onClose={() => measure(false)} />}
    </section>
  );
}
