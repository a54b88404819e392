import type { EcgCriticalView, EcgReportView, EcgRequestView, EcgRow } from '../../../contract/ecg-views.ts';
import type { EcgCritical, EcgState } from '../../../domain/ecg/record/state.ts';
import { type EcgReport, type EcgRequestState, phaseOf } from '../../../domain/ecg-requests/state.ts';
import { stampMs } from '../../../domain/journal/index.ts';
import { localTimeOf } from '../../clinic-time.ts';
import type { Services } from '../../services.ts';
import { requestsOfEcg } from '../../store/queries/ecg.ts';
import { notFound } from '../base.ts';
import { standingResident } from '../records.ts';
import { staffName } from '../residents/views.ts';

export function ecgOf({ store }: Services, ecgId: string): EcgState {
  const state = store.state<EcgState>('ecg', ecgId);
  if (!state) throw notFound();
  return state;
}

export function requestOf({ store }: Services, requestId: string): EcgRequestState {
  const state = store.state<EcgRequestState>('ecg-request', requestId);
  if (!state) throw notFound();
  return state;
}

/** The name on the record that stands for this one; the id while the record has not arrived here. */
export function residentName(services: Services, residentId: string): string {
  if (!services.store.state('resident', residentId)) return residentId;
  return standingResident(services, residentId).details.name;
}

export function ecgRow(services: Services, state: EcgState): EcgRow {
  const { ecgId, residentId, origin, tracing, withdrawn } = state;
  const { leads, rateHz, count, quality, deviceModel } = tracing;
  const by = (staffId: string) => staffName(services, staffId);
  return {
    ecgId,
    residentId,
    residentName: residentId === null ? null : residentName(services, residentId),
    visitId: state.visitId,
    takenAt: state.takenAt ?? localTimeOf(stampMs(state.filedAt)),
    origin: origin.by === 'capture' ? 'captured' : 'imported',
    fileName: origin.by === 'file' ? origin.fileName : null,
    personInFile: origin.by === 'file' && residentId === null ? personInFile(origin.person) : null,
    deviceModel,
    durationMs: (count / rateHz) * 1000,
    rateHz,
    leads,
    quality,
    measures: state.measures,
    findings: state.findings,
    findingsAccepted: state.findingsAccepted,
    statements: state.statements.map(({ byStaffId, at, findings, conclusion }) => ({
      by: by(byStaffId),
      byStaffId,
      atMs: stampMs(at),
      findings,
      conclusion,
    })),
    withdrawn: withdrawn && {
      reason: withdrawn.reason,
      by: by(withdrawn.byStaffId),
      atMs: stampMs(withdrawn.at),
    },
    criticals: state.criticals.map((critical) => criticalView(services, state, critical)),
    requests: requestsOfEcg(services.store.db, ecgId).map((request) => requestView(services, request)),
  };
}

function personInFile({ name, number }: { readonly name: string | null; readonly number: string | null }) {
  const told = [name, number].filter((part) => part !== null);
  return told.length > 0 ? told.join(' ') : null;
}

export function criticalView(services: Services, ecg: EcgState, critical: EcgCritical): EcgCriticalView {
  const { criticalId, raisedAt, by, ruleSet, prompts, acknowledgements } = critical;
  return {
    criticalId,
    ecgId: ecg.ecgId,
    residentId: ecg.residentId,
    residentName: ecg.residentId === null ? null : residentName(services, ecg.residentId),
    raisedAtMs: stampMs(raisedAt),
    raisedBy: by,
    ruleSet,
    prompts,
    acknowledgements: acknowledgements.map(({ byStaffId, at, done, told }) => ({
      by: staffName(services, byStaffId),
      byStaffId,
      atMs: stampMs(at),
      done,
      told,
    })),
  };
}

export function requestView(services: Services, state: EcgRequestState): EcgRequestView {
  const { requestId, ecgId, residentId, urgency, question, summary, requestedBy, requestedAt } = state;
  return {
    requestId,
    ecgId,
    residentId,
    residentName: residentName(services, residentId),
    urgency,
    question,
    summary,
    requestedBy: staffName(services, requestedBy),
    requestedAtMs: stampMs(requestedAt),
    state: phaseOf(state),
    critical: state.reports.at(-1)?.critical ?? false,
    takenBy: state.taken?.reader ?? null,
    takenAtMs: state.taken && stampMs(state.taken.at),
    withdrawnReason: state.withdrawn?.reason ?? null,
    reports: state.reports.map(reportView),
  };
}

function reportView({ at, ...report }: EcgReport): EcgReportView {
  return { ...report, atMs: stampMs(at) };
}
