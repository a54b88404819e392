import { Button } from 'antd';
import { Link } from 'wouter';
import type { CardView } from '../../../../contract/chronic-views.ts';
import type { CardConflict } from '../../../../domain/chronic/card/state.ts';
import { Sentence } from '../../../ui/sentence.tsx';
import { cardPath } from '../chronic-path.ts';
import { useManages } from '../use-chronic.ts';
import type { CardDialog } from './card-dialogs.tsx';

interface ConflictsPanelProps {
  readonly card: CardView;
  readonly onDialog: (dialog: CardDialog) => void;
}

const LABELS: Readonly<Record<CardConflict['field'], string>> = {
  doctorId: '管理医生',
  gridWorker: '网格员',
  diagnosedOn: '确诊时间',
};

/** What two people changed without having seen each other, and a second card of the same person. */
export function ConflictsPanel({ card: { state, staffNames, sameDisease }, onDialog }: ConflictsPanelProps) {
  const manages = useManages();
  const nameOf = (value: string | null) => (value === null ? '空' : (staffNames[value] ?? value));
  return (
    <>
      {state.conflicts.map(({ field, kept, lost, at }) => (
        <Sentence key={`${field} ${at}`} tone="warn">
          {LABELS[field]}有两处不同的填写：现为“{nameOf(kept)}”，另一处为“{nameOf(lost)}”。
          <Button type="link" onClick={() => onDialog({ is: 'assign' })}>
            核对
          </Button>
        </Sentence>
      ))}
      {sameDisease.map((cardId) => (
        <Sentence key={cardId} tone="warn">
          档案合并后还有一张同病种的卡，请核对后结案其中一张：<Link href={cardPath(cardId)}>打开另一张</Link>
          {manages && state.status === 'open' && (
            <Button type="link" onClick={() => onDialog({ is: 'close' })}>
              结案这张
            </Button>
          )}
        </Sentence>
      ))}
    </>
  );
}
