import { Button } from 'antd';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { DueRow } from '../../../../contract/chronic-views.ts';
import { cardEarlies } from '../../../../domain/chronic/four-earlies.ts';
import { clinicDate } from '../../../ui/clinic-time.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Page } from '../../../ui/page.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { CallDialog } from '../call/call-dialog.tsx';
import { cardPath } from '../chronic-path.ts';
import { FourEarlies, useAskedEarly } from '../earlies/four-earlies.tsx';
import { FollowUpDialog } from '../follow-up/follow-up-dialog.tsx';
import { useChronicChanges } from '../use-chronic.ts';
import { type DueFilter, noFilter } from './due-filter.ts';
import { DueFilters } from './due-filters.tsx';
import { DueFoot } from './due-foot.tsx';
import { DueSheets } from './due-sheets.tsx';
import { DueTable } from './due-table.tsx';
import { useDueList } from './use-due-list.ts';
import { useTakeList } from './use-take-list.ts';

/** 随访任务: who is to be followed up, the most urgent first; worked from top to bottom by phone or in person. */
export function DuePage() {
  const asked = useAskedEarly(cardEarlies);
  const [filter, setFilter] = useState<DueFilter>(asked ? { ...noFilter, early: asked } : noFilter);
  const [selectedId, setSelectedId] = useState<string>();
  // Begun with one person, and kept to them: the list moves on beneath it whenever another seat saves.
  const [doing, setDoing] = useState<{ readonly act: 'follow-up' | 'call'; readonly row: DueRow }>();
  const [, navigate] = useLocation();
  const list = useDueList(filter);
  const taking = useTakeList(filter);
  useChronicChanges();

  const pages = list.data?.pages ?? [];
  const rows = pages.flatMap((page) => page.rows);
  const selected = rows.find(({ cardId }) => cardId === selectedId) ?? rows[0];
  const enabled = selected !== undefined && doing === undefined;
  const begin = (act: 'follow-up' | 'call') => selected && setDoing({ act, row: selected });
  const end = () => setDoing(undefined);
  useShortcut('F8', '随访', () => begin('follow-up'), { enabled });
  useShortcut('F7', '记录通话', () => begin('call'), { enabled });
  useShortcut('Ctrl+P', '打印名单', taking.print, { enabled: doing === undefined });

  return (
    <Page
      title="随访任务"
      actions={
        <>
          <Button loading={taking.isBusy} onClick={taking.print}>
            打印名单
          </Button>
          <Button loading={taking.isBusy} onClick={taking.save}>
            导出表格
          </Button>
        </>
      }
    >
      <FourEarlies
        own={cardEarlies}
        chosen={filter.early}
        onChoose={(early) => setFilter({ ...noFilter, early })}
      />
      <DueFilters filter={filter} counts={pages[0]?.counts ?? {}} onChange={setFilter} />
      <FaultSentence error={list.error ?? taking.error} onRetry={() => void list.refetch()} />
      {!list.isLoadingError && (
        <DueTable
          rows={rows}
          today={pages[0]?.today ?? clinicDate(Date.now())}
          isLoading={list.isPending}
          selectedId={selected?.cardId}
          onSelect={setSelectedId}
          onOpen={(cardId) => navigate(cardPath(cardId))}
          onMore={() => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage()}
        />
      )}
      <DueFoot total={pages[0]?.total} row={selected} onAct={begin} />
      {doing?.act === 'follow-up' && <FollowUpDialog cardId={doing.row.cardId} onClose={end} />}
      {doing?.act === 'call' && <CallDialog row={doing.row} onClose={end} />}
      {taking.printed && <DueSheets {...taking.printed} />}
    </Page>
  );
}
