import { useMutation } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import type { EcgReportView, EcgRequestView, EcgRow } from '../../../../contract/ecg-views.ts';
import { useNode } from '../../../client/node-store.ts';
import { orpc } from '../../../client/query.ts';
import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import styles from '../ecg.module.css';
import { momentText } from '../time-words.ts';
import { refreshEcgs } from '../use-ecg-changes.ts';
import { RequestDialog } from './request-dialog.tsx';
import { requestStateLabels, urgencyLabels } from './request-words.ts';

/** What the county centre was asked and what it answered, beside the tracing; newest first. */
export function RequestPart({ ecg }: { readonly ecg: EcgRow }) {
  const role = useNode(({ session }) => session?.person.role);
  const [isAsking, setAsking] = useState(false);
  const mayAsk = (role === 'doctor' || role === 'nurse') && ecg.withdrawn === null && ecg.residentId !== null;
  const hasOpen = ecg.requests.some(({ state }) => state === 'requested' || state === 'taken');
  return (
    <section className={styles.part} aria-label="县心电中心">
      <h3>县心电中心</h3>
      {ecg.requests.length === 0 && <p className={styles.quiet}>没有申请县中心诊断。</p>}
      {[...ecg.requests].reverse().map((request) => (
        <Request key={request.requestId} request={request} mayWithdraw={mayAsk} />
      ))}
      {mayAsk && !hasOpen && <Button onClick={() => setAsking(true)}>申请县中心诊断</Button>}
      {isAsking && <RequestDialog ecgId={ecg.ecgId} onClose={() => setAsking(false)} />}
    </section>
  );
}

interface RequestProps {
  readonly request: EcgRequestView;
  readonly mayWithdraw: boolean;
}

function Request({ request, mayWithdraw }: RequestProps) {
  const { requestId, state, urgency, question, requestedBy, requestedAtMs } = request;
  const [isWithdrawing, setWithdrawing] = useState(false);
  const withdraw = useMutation(
    orpc.ecgRequests.withdraw.mutationOptions({
      onSuccess: () => {
        setWithdrawing(false);
        refreshEcgs();
      },
    }),
  );
  const isOpen = state === 'requested' || state === 'taken';
  return (
    <div className={styles.part}>
      <p>
        <b>{requestStateLabels[state]}</b>（{urgencyLabels[urgency]}）
        {request.withdrawnReason !== null && `：${request.withdrawnReason}`}
      </p>
      <p className={styles.text}>{question}</p>
      <p className={styles.quiet}>
        {requestedBy}　{momentText(requestedAtMs)}
        {request.takenBy !== null && request.takenAtMs !== null
          ? `；${request.takenBy} ${momentText(request.takenAtMs)} 接收`
          : ''}
      </p>
      {request.reports.map((report) => (
        <Report key={report.atMs} report={report} />
      ))}
      {isOpen && mayWithdraw && (
        <Button size="small" onClick={() => setWithdrawing(true)}>
          撤回申请
        </Button>
      )}
      {isWithdrawing && (
        <ReasonDialog
          title="撤回申请"
          explanation="县中心不再处理这份申请；申请和撤回的原因都会保留。"
          okText="撤回"
          act={withdraw}
          onConfirm={(reason) => withdraw.mutate({ requestId, reason })}
          onClose={() => setWithdrawing(false)}
        />
      )}
    </div>
  );
}

function Report({ report }: { readonly report: EcgReportView }) {
  return (
    <div className={report.critical ? styles.critical : ''}>
      {report.critical && <h3>✕ 危急值</h3>}
      {report.revisionReason !== null && <p className={styles.quiet}>修改报告：{report.revisionReason}</p>}
      <p className={styles.text}>{report.findings}</p>
      <p className={styles.text}>
        <b>{report.conclusion}</b>
      </p>
      <p className={styles.quiet}>
        {report.reader} {report.readerTitle}　{momentText(report.atMs)}
      </p>
    </div>
  );
}
