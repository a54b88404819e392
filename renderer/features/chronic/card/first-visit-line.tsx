import type { FirstVisit } from '../../../../domain/chronic/tuberculosis/schedule.ts';
import { clinicClock, clinicDate } from '../../../ui/clinic-time.ts';
import { Sentence } from '../../../ui/sentence.tsx';

/** 首次入户: until when, or that it is too late, or that it is to be reported. */
export function FirstVisitLine({ firstVisit: { kind, byMs } }: { readonly firstVisit: FirstVisit }) {
  const by = `${clinicDate(byMs)} ${clinicClock(byMs)}`;
  switch (kind) {
    case 'due':
      return <Sentence tone="warn">首次入户随访：{by} 前见到患者。</Sentence>;
    case 'overdue':
      return <Sentence tone="danger">首次入户随访已超时（应在 {by} 前），请立即入户。</Sentence>;
    case 'report':
      return <Sentence tone="danger">多次入户没有见到患者，请立即报告上级专业机构。</Sentence>;
  }
}
