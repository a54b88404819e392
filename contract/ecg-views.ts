import type { CriticalRuleSet } from '../domain/ecg/critical-rule-set.ts';
import type { LeadName } from '../domain/ecg/leads.ts';
import type { AppliedFilters, EcgRecording, Gap, LeadContact } from '../domain/ecg/recording.ts';
import type { DeviceLive } from './devices.ts';

/** A device of this seat that streams an ECG. */
export interface EcgSource {
  readonly deviceId: string;
  readonly name: string;
  readonly live: DeviceLive;
  /** Whether samples are coming now. */
  readonly streaming: boolean;
}

/** What the samples of a stream or of a recording are. */
export interface EcgSamplesFormat {
  /** In the order of a report; those that the device does not send are derived from I and II. */
  readonly leads: readonly LeadName[];
  readonly rateHz: number;
  /** null: the gain is unknown, and no amplitude may be given in mV. */
  readonly microvoltPerCount: number | null;
  readonly quality: EcgRecording['quality'];
  readonly filters: AppliedFilters;
  readonly deviceModel: string | null;
}

/** What a page that watches a device's curve receives, in order. */
export type EcgLiveEvent =
  | {
      readonly type: 'format';
      readonly format: EcgSamplesFormat;
      readonly range: { readonly min: number; readonly max: number };
    }
  | {
      readonly type: 'samples';
      /** Number of the first sample since the signal began. A jump means that samples between are missing. */
      readonly firstSample: number;
      /** Samples of each lead. */
      readonly count: number;
      /** Base64 of little-endian int32, lead after lead in the order of the format. */
      readonly samples: string;
      /** By lead, in the order of the format. */
      readonly contact: readonly LeadContact[];
      /** Samples of each lead that never came from the device, since the signal began. */
      readonly lostSamples: number;
      /** Samples of each lead that this page was too slow to take, since it began to watch. */
      readonly missedSamples: number;
    }
  /** Unplugged or stopped; a format comes when the device is back. */
  | { readonly type: 'ended' };

/** Something about the tracing that a person should see before it is filed. */
export interface EcgFindingView {
  readonly code: string;
  /** `unusable`: of these leads nothing can be read; `care`: they can, knowing this. */
  readonly severity: 'care' | 'unusable';
  /** Empty where it concerns the whole tracing. */
  readonly leads: readonly LeadName[];
  readonly sentence: string;
  /** What to do about it now. */
  readonly advice: string;
}

/** A capture that runs, or that waits to be saved or discarded. */
export interface EcgCaptureView {
  readonly captureId: string;
  readonly residentId: string;
  readonly residentName: string;
  readonly visitId: string | null;
  readonly deviceId: string;
  readonly startedAtMs: number;
  readonly secondsWanted: number;
  /** How much of it is on the disk. */
  readonly secondsKept: number;
  readonly lostSamples: number;
  /**
   * `finished`: all that was wanted; `interrupted`: unplugged, stopped, or the node went down — what came until
   * then is kept and can be saved. `saved` and `discarded` are the last that is heard of it.
   */
  readonly phase: 'running' | 'finished' | 'interrupted' | 'saved' | 'discarded';
  readonly sentence: string;
  /** Of the tracing as a whole; empty while it runs, as are the two that follow. */
  readonly findings: readonly EcgFindingView[];
  readonly measures: EcgMeasuresView | null;
  /** Any of them opens the acknowledgement loop when the capture is saved. */
  readonly prompts: readonly EcgPromptView[];
  /** Once it is saved. */
  readonly ecgId: string | null;
}

export interface EcgSamplesView {
  readonly format: EcgSamplesFormat;
  /** Samples of each lead. */
  readonly count: number;
  /** Base64 of little-endian int32, lead after lead in the order of `format.leads`. */
  readonly samples: string;
  /** By lead, in the order of the format. */
  readonly contact: readonly LeadContact[];
  readonly gaps: readonly Gap[];
  readonly startedAt: string | null;
}

/** Measurements as they were sealed when the ECG was filed; null where the curve did not allow one. */
export interface EcgMeasuresView {
  /** Name and version of the algorithm. */
  readonly algorithm: string;
  readonly heartRatePerMin: number | null;
  readonly rrMinMs: number | null;
  readonly rrMaxMs: number | null;
  readonly pMs: number | null;
  readonly prMs: number | null;
  readonly qrsMs: number | null;
  readonly qtMs: number | null;
  readonly qtcBazettMs: number | null;
  readonly qtcFridericiaMs: number | null;
  readonly pAxisDegrees: number | null;
  readonly qrsAxisDegrees: number | null;
  readonly tAxisDegrees: number | null;
  /** ST level by lead, µV. */
  readonly stMicrovolt: Readonly<Partial<Record<LeadName, number>>>;
}

/** One reading by a doctor, here or at the county centre. */
export interface EcgStatementView {
  readonly by: string;
  readonly byStaffId: string;
  readonly atMs: number;
  readonly findings: string;
  readonly conclusion: string;
}

/** One line of the chart's list. */
export interface EcgRow {
  readonly ecgId: string;
  readonly residentId: string | null;
  readonly residentName: string | null;
  readonly visitId: string | null;
  /** Local time with its offset where it is known. */
  readonly takenAt: string;
  readonly origin: 'captured' | 'imported';
  readonly fileName: string | null;
  /** What an imported file says of the person; null once it is assigned. */
  readonly personInFile: string | null;
  readonly deviceModel: string | null;
  readonly durationMs: number;
  readonly rateHz: number;
  readonly leads: readonly LeadName[];
  readonly quality: EcgRecording['quality'];
  readonly measures: EcgMeasuresView | null;
  /** Quality findings with which it was filed all the same. */
  readonly findings: readonly EcgFindingView[];
  /** Why it was filed in spite of them. */
  readonly findingsAccepted: string | null;
  readonly statements: readonly EcgStatementView[];
  readonly withdrawn: { readonly reason: string; readonly by: string; readonly atMs: number } | null;
  readonly criticals: readonly EcgCriticalView[];
  readonly requests: readonly EcgRequestView[];
}

export interface EcgDetail {
  readonly ecg: EcgRow;
  /** null while the samples have not arrived at this node. */
  readonly samples: EcgSamplesView | null;
  /** The same person's ECG before this one, for side by side. */
  readonly previousEcgId: string | null;
}

/** One prompt (提示) of the critical-value rules, never a diagnosis. */
export interface EcgPromptView {
  readonly code: string;
  readonly sentence: string;
  /** The measurement that made it fire, in words. */
  readonly because: string;
}

/** A critical value (危急值) and what became of it. It is open until somebody has said what was done. */
export interface EcgCriticalView {
  readonly criticalId: string;
  readonly ecgId: string;
  readonly residentId: string | null;
  readonly residentName: string | null;
  readonly raisedAtMs: number;
  /** By the rules of this clinic, by a doctor who looked, or by the county's report. */
  readonly raisedBy: 'rules' | 'doctor' | 'county';
  readonly ruleSet: CriticalRuleSet | null;
  readonly prompts: readonly EcgPromptView[];
  /** Newest last; none: open. */
  readonly acknowledgements: readonly {
    readonly by: string;
    readonly byStaffId: string;
    readonly atMs: number;
    readonly done: string;
    readonly told: string;
  }[];
}

/** What the centre wrote; a revision stands after the report that it replaces, and both stay. */
export interface EcgReportView {
  readonly reader: string;
  readonly readerTitle: string;
  readonly atMs: number;
  readonly findings: string;
  readonly conclusion: string;
  readonly critical: boolean;
  readonly revisionReason: string | null;
}

/** A request to the county centre to read an ECG (心电诊断申请). */
export interface EcgRequestView {
  readonly requestId: string;
  readonly ecgId: string;
  readonly residentId: string;
  readonly residentName: string;
  readonly urgency: 'routine' | 'urgent';
  readonly question: string;
  readonly summary: string;
  readonly requestedBy: string;
  readonly requestedAtMs: number;
  readonly state: 'requested' | 'taken' | 'reported' | 'withdrawn';
  /** The centre reported a critical value. */
  readonly critical: boolean;
  readonly takenBy: string | null;
  readonly takenAtMs: number | null;
  readonly withdrawnReason: string | null;
  readonly reports: readonly EcgReportView[];
}
