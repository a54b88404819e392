import { Button } from 'antd';
import { useState } from 'react';
import type { ActView, PointsView } from '../../../../contract/points.ts';
import { Panel } from '../../../ui/page.tsx';
import { EarnDialog } from './earn-dialog.tsx';
import styles from './points.module.css';
import { SurveyDialog } from './survey-dialog.tsx';

/** What the policy in force gives points for, and how often it was given this year. */
export function ActList({ points }: { readonly points: PointsView }) {
  const [open, setOpen] = useState<ActView>();
  const close = () => setOpen(undefined);
  const { residentId } = points;
  return (
    <Panel title="记分">
      <ul className={styles.rows}>
        {points.acts.map((act) => (
          <li key={act.id}>
            <span>{act.label}</span>
            <span className={styles.figure}>
              +{act.points} 分{' '}
              <span className={styles.quiet}>
                今年 {act.timesThisYear}/{act.mostPerYear}
              </span>
            </span>
            <Button
              disabled={act.timesThisYear >= act.mostPerYear || act.points === 0}
              onClick={() => setOpen(act)}
              aria-label={`${act.label}：记分`}
            >
              {act.id === 'survey-answered' ? '填写问卷' : '记分'}
            </Button>
          </li>
        ))}
      </ul>
      {open?.id === 'survey-answered' && (
        <SurveyDialog residentId={residentId} questions={points.questions} onClose={close} />
      )}
      {open && open.id !== 'survey-answered' && (
        <EarnDialog residentId={residentId} act={open} onClose={close} />
      )}
    </Panel>
  );
}
