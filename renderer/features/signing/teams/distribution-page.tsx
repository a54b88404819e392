import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, InputNumber } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'wouter';
import { node } from '../../../client/node.ts';
import { orpc } from '../../../client/query.ts';
import { clinicDate } from '../../../ui/clinic-time.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Page, Panel } from '../../../ui/page.tsx';
import { PageSkeleton } from '../../../ui/page-skeleton.tsx';
import { Sentence } from '../../../ui/sentence.tsx';
import { momentText } from '../../residents/page/moment-text.ts';
import { TEAMS_PATH } from '../signing-path.ts';
import { yuanText } from '../signing-words.ts';
import { useSigningAct } from '../use-signing-act.ts';
import { MembersShare } from './members-share.tsx';
import { SharesTable } from './shares-table.tsx';
import styles from './teams.module.css';

type Points = Readonly<Record<string, number>>;

/** 年终分配: what a team's year has brought in, by the pack's shares and the members' points, to the fen. */
export function DistributionPage() {
  const { id = '' } = useParams();
  const [year, setYear] = useState(() => Number(clinicDate(Date.now()).slice(0, 4)));
  const [points, setPoints] = useState<Points>({});
  const teams = useQuery(orpc.signingTeams.list.queryOptions());
  const name = teams.data?.find(({ teamId }) => teamId === id)?.name ?? '团队';
  const wish = { teamId: id, year, ...(Object.keys(points).length > 0 && { points: { ...points } }) };
  const shown = useQuery(
    orpc.signingTeams.distribution.queryOptions({ input: wish, placeholderData: keepPreviousData }),
  );
  const recording = useSigningAct(() => node.signingTeams.distribute(wish), `${year} 年分配已记入`);
  return (
    <Page
      title={`${name} 年终分配`}
      actions={
        <Link href={TEAMS_PATH}>
          <Button>回到团队</Button>
        </Link>
      }
    >
      <Panel
        actions={
          <Button
            type="primary"
            disabled={!shown.data || shown.data.totalFen === 0}
            loading={recording.isPending}
            onClick={() => recording.mutate(undefined)}
          >
            记入分配
          </Button>
        }
        title={`${year} 年`}
      >
        <div className={styles.year}>
          <label htmlFor="distribution-year">年度</label>
          <InputNumber
            id="distribution-year"
            min={2000}
            max={2999}
            precision={0}
            value={year}
            onChange={(value) => {
              setPoints({});
              setYear(value ?? year);
            }}
          />
        </div>
        <FaultSentence error={shown.error ?? recording.error} onRetry={() => void shown.refetch()} />
        {shown.isPending && !shown.error && <PageSkeleton />}
        {shown.data && (
          <>
            {shown.data.recorded && (
              <Sentence tone="info">
                已由 {shown.data.recorded.staffName} 于 {momentText(shown.data.recorded.atMs)} 记入（
                {yuanText(shown.data.recorded.totalFen)}）；再次记入会取代它，两次都保留在记录里。
              </Sentence>
            )}
            {shown.data.meetsPayShare === false && (
              <Sentence tone="warn">
                团队和健康顾问所得低于政策要求的 {shown.data.payAtLeastPercent}%。
              </Sentence>
            )}
            <SharesTable distribution={shown.data} />
            <MembersShare
              distribution={shown.data}
              onPoints={(memberId, value) => setPoints((now) => ({ ...pointsOf(now), [memberId]: value }))}
            />
            <p className={styles.quiet}>{shown.data.rounding}</p>
          </>
        )}
      </Panel>
    </Page>
  );

  /** Once one is put by hand all are: what the others show must not change under the leader's eyes. */
  function pointsOf(now: Points): Points {
    if (Object.keys(now).length > 0) return now;
    return Object.fromEntries((shown.data?.members ?? []).map((one) => [one.memberId, one.points]));
  }
}
