import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { divisionName } from '../../../domain/codes/division.ts';
import { orpc } from '../../client/query.ts';
import { FaultSentence } from '../../ui/fault-sentence.tsx';
import { Page, Panel } from '../../ui/page.tsx';
import { PageSkeleton } from '../../ui/page-skeleton.tsx';
import { VILLAGES_PATH } from '../aed/paths.ts';
import { ClinicNameForm } from './clinic-name-form.tsx';
import { EcgRulesForm } from './ecg-rules-form.tsx';
import { VillagesForm } from './villages-form.tsx';

/** The clinic's own data: name, region, villages. */
export function ClinicPage() {
  const clinic = useQuery(orpc.clinic.get.queryOptions());
  return (
    <Page title="卫生院">
      <FaultSentence error={clinic.error} onRetry={() => void clinic.refetch()} />
      {clinic.isPending && <PageSkeleton />}
      {clinic.data && (
        <>
          <Panel title="名称与地区">
            <ClinicNameForm name={clinic.data.name} />
            <p>
              {divisionName(clinic.data.region.countyCode)} {clinic.data.region.townshipName}（
              {clinic.data.region.countyCode}-{clinic.data.region.townshipCode}）
            </p>
          </Panel>
          <Panel title="心电图危急值">
            <EcgRulesForm />
          </Panel>
          <Panel title="村（居）委会" actions={<Link href={VILLAGES_PATH}>各村的位置（AED 地图）</Link>}>
            <VillagesForm key={JSON.stringify(clinic.data.villages)} villages={clinic.data.villages} />
          </Panel>
        </>
      )}
    </Page>
  );
}
