import type { CardView } from '../../../../contract/chronic-views.ts';
import { Panel } from '../../../ui/page.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { ENROLLED_BY } from '../chronic-words.ts';
import styles from './card.module.css';

/** 四分 and what the year asks for. */
export function StandingPanel({ card }: { readonly card: CardView }) {
  const { state, marks, year, staffNames } = card;
  const { asked, done } = year;
  const facts = [
    ['分级', marks.grade ? [marks.grade.label, ...marks.grade.factors].join('　') : '未分级'],
    ['分类', marks.class?.label ?? '未分类'],
    ['分标', targetText(marks.target)],
    [
      '分片',
      [marks.area.village, marks.area.gridWorker && `网格员 ${marks.area.gridWorker}`]
        .filter(Boolean)
        .join('　') || '—',
    ],
    ['管理医生', state.doctorId === null ? '—' : (staffNames[state.doctorId] ?? '—')],
    [
      '建卡',
      `${state.enrolledOn}（${ENROLLED_BY[state.how]}）${state.diagnosedOn ? `　确诊 ${state.diagnosedOn}` : ''}`,
    ],
  ] as const;
  return (
    <Panel title="管理情况">
      <dl className={styles.facts}>
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>{year.year} 年</dt>
          <dd>
            {asked.faceToFace > 0 && `面对面随访 ${done.faceToFace}/${asked.faceToFace} 次　`}
            {asked.checkUps > 0 && `体检 ${done.checkUps}/${asked.checkUps} 次　`}
            {done.incomplete > 0 && `记录不完整 ${done.incomplete} 次　`}
            <StatusMark tone={year.isStandard ? 'good' : 'quiet'}>
              {year.isStandard ? '已达规范管理' : '未达规范管理'}
            </StatusMark>
          </dd>
        </div>
      </dl>
    </Panel>
  );
}

function targetText(target: CardView['marks']['target']): string {
  if (target === null) return '—';
  const { publicHealth, clinical } = target;
  return [
    publicHealth !== null && `公卫${publicHealth ? '控制' : '未控制'}`,
    clinical && `临床${clinical.met ? '达标' : '未达标'}（${clinical.target}）`,
  ]
    .filter(Boolean)
    .join('　');
}
