import { Button } from 'antd';
import { useState } from 'react';
import type { AedState, Fault } from '../../../../domain/aed/state.ts';
import { Empty } from '../../../ui/empty.tsx';
import { Panel } from '../../../ui/page.tsx';
import styles from '../aed.module.css';
import { useMayKeep } from '../use-aeds.ts';
import { type Happening, happeningsOf } from './happenings.ts';
import { PhotoDialog } from './photo-dialog.tsx';
import { RepairDialog } from './repair-dialog.tsx';

/** Everything that happened to a machine, newest first. */
export function AedHistory({ aed }: { readonly aed: AedState }) {
  const happenings = happeningsOf(aed);
  const [repairing, setRepairing] = useState<Fault>();
  const [photoOf, setPhotoOf] = useState<string>();
  return (
    <Panel title="记录">
      {happenings.length === 0 && <Empty title="还没有记录" />}
      <ol className={styles.history}>
        {happenings.map((one) => (
          <HistoryLine key={one.id} happening={one} onRepair={setRepairing} onPhoto={setPhotoOf} />
        ))}
      </ol>
      {repairing && (
        <RepairDialog aedId={aed.aedId} fault={repairing} onClose={() => setRepairing(undefined)} />
      )}
      {photoOf !== undefined && (
        <PhotoDialog aedId={aed.aedId} inspectionId={photoOf} onClose={() => setPhotoOf(undefined)} />
      )}
    </Panel>
  );
}

interface HistoryLineProps {
  readonly happening: Happening;
  readonly onRepair: (fault: Fault) => void;
  readonly onPhoto: (inspectionId: string) => void;
}

function HistoryLine({ happening, onRepair, onPhoto }: HistoryLineProps) {
  const { on, what, text, openFault, photoOf } = happening;
  const mayKeep = useMayKeep();
  return (
    <li>
      <span>{on}</span>
      <span>{what}</span>
      <span>{text}</span>
      <span>
        {openFault && mayKeep && (
          <Button size="small" onClick={() => onRepair(openFault)}>
            已修复
          </Button>
        )}
        {photoOf !== undefined && (
          <Button size="small" onClick={() => onPhoto(photoOf)}>
            照片
          </Button>
        )}
      </span>
    </li>
  );
}
