import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Segmented, Select } from 'antd';
import { useState } from 'react';
import type { ScreeningRow } from '../../../../contract/chronic-views.ts';
import { DISEASES, type Disease, diseases } from '../../../../domain/chronic/diseases.ts';
import { FINDINGS_OF } from '../../../../domain/chronic/four-earlies.ts';
import { FINDINGS, type FindingKind, findingKinds } from '../../../../domain/chronic/screening/events.ts';
import { node } from '../../../client/node.ts';
import { orpc } from '../../../client/query.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Page } from '../../../ui/page.tsx';
import { type ReasonedAct, ReasonedDialog } from '../card/reasoned-dialog.tsx';
import due from '../due/due.module.css';
import { FourEarlies, useAskedEarly } from '../earlies/four-earlies.tsx';
import { EnrolDialog } from '../enrol/enrol-dialog.tsx';
import { useChronicChanges } from '../use-chronic.ts';
import { ScreeningTable } from './screening-table.tsx';

const ROWS_AT_ONCE = 200;
/** Of 四早, those whose lists are of findings. */
const OWN = ['find', 'intervene'] as const;

/** 筛查名单: those without a card of whom measurements say something; each is enrolled or ruled out. */
export function ScreeningPage() {
  const asked = useAskedEarly(OWN);
  const [kinds, setKinds] = useState<readonly FindingKind[]>(
    asked ? FINDINGS_OF[asked] : ['first-diagnosis'],
  );
  const [disease, setDisease] = useState<Disease>();
  const [accepted, setAccepted] = useState<ScreeningRow>();
  const [dismissed, setDismissed] = useState<ScreeningRow>();
  useChronicChanges();
  const list = useInfiniteQuery(
    orpc.chronic.screenings.infiniteOptions({
      input: (offset: number) => ({
        kinds: [...kinds],
        ...(disease && { diseases: [disease] }),
        offset,
        limit: ROWS_AT_ONCE,
      }),
      initialPageParam: 0,
      getNextPageParam: ({ total }, pages) => {
        const have = pages.reduce((sum, { rows }) => sum + rows.length, 0);
        return have < total ? have : undefined;
      },
      placeholderData: keepPreviousData,
    }),
  );
  const pages = list.data?.pages ?? [];
  const countOf = (of: FindingKind) =>
    pages[0]?.counts.filter((one) => one.kind === of).reduce((sum, { count }) => sum + count, 0) ?? '';
  return (
    <Page title="慢病筛查">
      <FourEarlies
        own={OWN}
        chosen={OWN.find((early) => FINDINGS_OF[early].join() === kinds.join())}
        onChoose={(early) => setKinds(FINDINGS_OF[early])}
      />
      <div className={due.filters}>
        <Segmented<FindingKind | ''>
          aria-label="名单"
          value={(kinds.length === 1 ? kinds[0] : undefined) ?? ''}
          options={findingKinds
            .toReversed()
            .map((value) => ({ value, label: `${FINDINGS[value]} ${countOf(value)}` }))}
          onChange={(kind) => kind !== '' && setKinds([kind])}
        />
        <Select
          aria-label="病种"
          style={{ width: 180 }}
          allowClear
          placeholder="全部病种"
          value={disease}
          options={diseases.map((value) => ({ value, label: DISEASES[value] }))}
          onChange={(value: Disease | undefined) => setDisease(value)}
        />
      </div>
      <FaultSentence error={list.error} onRetry={() => void list.refetch()} />
      {!list.isLoadingError && (
        <ScreeningTable
          rows={pages.flatMap(({ rows }) => rows)}
          isLoading={list.isPending}
          onMore={() => list.hasNextPage && !list.isFetchingNextPage && void list.fetchNextPage()}
          onAccept={setAccepted}
          onDismiss={setDismissed}
        />
      )}
      <p role="status">{pages[0] && `共 ${pages[0].total} 人`}</p>
      {accepted && (
        <EnrolDialog
          residentId={accepted.resident.id}
          name={accepted.resident.name}
          how="screening"
          disease={accepted.disease}
          onClose={() => setAccepted(undefined)}
        />
      )}
      {dismissed && <ReasonedDialog asked={dismissal(dismissed)} onClose={() => setDismissed(undefined)} />}
    </Page>
  );
}

function dismissal({ screeningId, resident, disease }: ScreeningRow): ReasonedAct {
  return {
    title: `排除：${resident.name}`,
    explanation: `${DISEASES[disease]}筛查不再列出这位居民；以后再测到异常会重新列出。`,
    okText: '排除',
    done: `已排除 ${resident.name}。`,
    act: (reason) => node.chronic.dismissScreening({ screeningId, reason }),
  };
}
