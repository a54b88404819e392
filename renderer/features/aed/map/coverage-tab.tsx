import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { AedRow, CoverageView } from '../../../../contract/aed.ts';
import { percentOf } from '../../../../domain/reporting/share.ts';
import { orpc } from '../../../client/query.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { percentText } from '../../../ui/percent-text.ts';
import { Sentence } from '../../../ui/sentence.tsx';
import { VILLAGES_PATH } from '../paths.ts';
import { useMayKeep } from '../use-aeds.ts';
import styles from './map.module.css';
import { TownshipMap } from './township-map.tsx';
import { VillageTable } from './village-table.tsx';

/** Where the machines are, and whom they reach in time. */
export function CoverageTab({ aeds }: { readonly aeds: readonly AedRow[] }) {
  const coverage = useQuery(orpc.aed.coverage.queryOptions());
  return (
    <>
      <FaultSentence error={coverage.error} onRetry={() => void coverage.refetch()} />
      {coverage.isPending && !coverage.error && <PageSkeleton />}
      {coverage.data && (
        <div className={styles.columns}>
          <Panel>
            <TownshipMap view={coverage.data} aeds={aeds} />
          </Panel>
          <Panel title="覆盖">
            <CoverageWords view={coverage.data} />
            <VillageTable view={coverage.data} />
          </Panel>
        </div>
      )}
    </>
  );
}

function CoverageWords({ view }: { readonly view: CoverageView }) {
  const { coverage, responseMinutes, metresPerMinute } = view;
  const { coveredResidents, placedResidents, unplacedResidents, reachMetres } = coverage;
  const mayKeep = useMayKeep();
  const share = percentText(percentOf({ numerator: coveredResidents, denominator: placedResidents }));
  return (
    <>
      <p className={styles.share}>
        <strong>{share}</strong>
        <span>
          {coveredResidents} / {placedResidents} 位居民所在的村，{responseMinutes} 分钟内取到可用的 AED
        </span>
      </p>
      <p className={styles.quiet}>
        按每分钟 {metresPerMinute} 米往返计，一台 AED 覆盖 {reachMetres}{' '}
        米（直线）。需处理的算可用，不可用的不算。
      </p>
      {unplacedResidents > 0 && (
        <Sentence tone="warn">
          还有 {unplacedResidents} 位居民所在的村没有标位置，没有计入。
          {mayKeep && <Link href={VILLAGES_PATH}>填写村的位置</Link>}
        </Sentence>
      )}
    </>
  );
}
