import type { PersonsInput, PersonsPage } from '../../contract/indicators.ts';
import { auditKinds } from '../../domain/audit/events.ts';
import { maySeeDisease } from '../../domain/chronic/access.ts';
import { draft } from '../../domain/journal/index.ts';
import { headOf, type IndicatorId, indicatorIds } from '../../domain/reporting/indicators.ts';
import { workbook } from '../export/workbook.ts';
import { overviewOf } from '../indicators/overview.ts';
import { personsBehind } from '../indicators/persons.ts';
import { overviewSheets, personsSheet } from '../indicators/sheets.ts';
import { slice } from '../indicators/slice.ts';
import { os, refused } from './base.ts';

const PAGE = 100;
/** More than these lines nobody reads; they are a copy of the register, and that is taken by other ways. */
const MOST_LINES = 20_000;

export const indicatorsProcedures = {
  overview: os.indicators.overview.handler(({ context: { services } }) => overviewOf(services, indicatorIds)),

  persons: os.indicators.persons.handler(({ input, context: { services, actor } }): PersonsPage => {
    refuseHidden(input.indicator, actor.role);
    const until = input.from + PAGE;
    const read = slice(personsBehind(services, input), input.from, until + 1);
    const rows = read.slice(0, PAGE);
    services.store.append(actor, () => [
      draft(auditKinds.listOpened, 'indicators', { list: listName(input), rows: rows.length }),
    ]);
    return { rows, next: read.length > PAGE ? until : null };
  }),

  exportOverview: os.indicators.exportOverview.handler(({ context: { services } }) => {
    const overview = overviewOf(services, indicatorIds);
    return workbook(`指标 ${overview.date}`, overviewSheets(overview));
  }),

  exportPersons: os.indicators.exportPersons.handler(({ input, context: { services, actor } }) => {
    refuseHidden(input.indicator, actor.role);
    const persons = slice(personsBehind(services, input), 0, MOST_LINES + 1);
    if (persons.length > MOST_LINES)
      throw refused('too-many', `名单超过 ${MOST_LINES} 人，没有导出。请先选一个村、团队或医生。`);
    services.store.append(actor, () => [
      draft(auditKinds.listExported, 'indicators', { list: listName(input), rows: persons.length }),
    ]);
    return workbook(listName(input), [personsSheet(input.indicator, persons)]);
  }),
};

const PARTS: Readonly<Record<PersonsInput['part'], string>> = {
  all: '全部',
  counted: '已计入',
  missing: '未计入',
};
const listName = ({ indicator, part }: PersonsInput) => `${headOf(indicator).title} ${PARTS[part]}`;

/** The numbers are everybody's who leads; who the people are is not (最小授权). */
function refuseHidden(indicator: IndicatorId, role: string): void {
  if (indicator.startsWith('mental-') && !maySeeDisease(role, 'mental'))
    throw refused('hidden', '严重精神障碍的名单只有医生和公卫人员可以查看。');
}
