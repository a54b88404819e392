import { useQuery } from '@tanstack/react-query';
import { Table } from 'antd';
import { useState } from 'react';
import { Link } from 'wouter';
import type { Renewal } from '../../../../contract/signing-views.ts';
import { orpc } from '../../../client/query.ts';
import { CutList } from '../../../ui/cut-list.tsx';
import { countWords } from '../../../ui/cut-words.ts';
import { Empty } from '../../../ui/empty.tsx';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { Panel } from '../../../ui/page.tsx';
import { StatusMark } from '../../../ui/status-mark.tsx';
import { sexAndAge } from '../../residents/search/hit-words.ts';
import styles from '../signing.module.css';
import { SigningPage } from '../signing-page.tsx';
import { contractPath } from '../signing-path.ts';
import { TeamChoice } from '../team-choice.tsx';
import { RenewalActs } from './renewal-acts.tsx';
import { daysLeftText, reminderText, urgencyOf } from './renewal-words.ts';

/** 续约: whose contract ends soon or has ended, the soonest first; whom was reminded, and how it went. */
export function RenewalsPage() {
  const [teamId, setTeamId] = useState<string>();
  const renewals = useQuery(
    orpc.signing.renewals.queryOptions({ input: teamId === undefined ? {} : { teamId } }),
  );
  return (
    <SigningPage>
      <Panel
        title={`到期续约${renewals.data ? `　${countWords(renewals.data.length, '人')}` : ''}`}
        actions={<TeamChoice value={teamId} onChange={setTeamId} />}
      >
        <FaultSentence error={renewals.error} onRetry={() => void renewals.refetch()} />
        <CutList count={renewals.data?.length ?? 0} />
        <Table<Renewal>
          rowKey="contractId"
          size="small"
          dataSource={renewals.data ?? []}
          loading={renewals.isPending && !renewals.error}
          pagination={{ pageSize: 20, hideOnSinglePage: true }}
          locale={{ emptyText: renewals.data ? <Empty title="近期没有到期的协议" /> : ' ' }}
        >
          <Table.Column<Renewal>
            title="居民"
            render={(_, { contractId, resident }) => (
              <>
                <Link href={contractPath(contractId)}>{resident.name}</Link>
                <br />
                {sexAndAge(resident)}
              </>
            )}
          />
          <Table.Column<Renewal>
            title="电话和住址"
            render={(_, { phone, resident }) => (
              <>
                {phone ?? '无电话'}
                <br />
                <span className={styles.quiet}>{resident.place}</span>
              </>
            )}
          />
          <Table.Column<Renewal>
            title="团队与医生"
            render={(_, { teamName, doctorName }) => (
              <>
                {teamName}
                <br />
                {doctorName}
              </>
            )}
          />
          <Table.Column<Renewal>
            title="到期"
            render={(_, { until, daysLeft }) => (
              <>
                {until}
                <br />
                <StatusMark tone={urgencyOf(daysLeft)}>{daysLeftText(daysLeft)}</StatusMark>
              </>
            )}
          />
          <Table.Column<Renewal> title="上次提醒" render={(_, row) => reminderText(row)} />
          <Table.Column<Renewal> title="操作" render={(_, row) => <RenewalActs renewal={row} />} />
        </Table>
      </Panel>
    </SigningPage>
  );
}
