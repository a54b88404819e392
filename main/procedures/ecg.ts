import * as captures from './ecg/captures.ts';
import { exportEcg, importFile } from './ecg/files.ts';
import * as live from './ecg/live.ts';
import * as records from './ecg/records.ts';
import * as rules from './ecg/rules.ts';

export const ecgProcedures = {
  sources: live.sources,
  live: live.live,
  startCapture: captures.startCapture,
  stopCapture: captures.stopCapture,
  capture: captures.capture,
  openCaptures: captures.openCaptures,
  captured: captures.captured,
  saveCapture: captures.saveCapture,
  discardCapture: captures.discardCapture,
  list: records.list,
  get: records.get,
  export: exportEcg,
  import: importFile,
  unmatched: records.unmatched,
  assign: records.assign,
  withdraw: records.withdraw,
  setStatement: records.setStatement,
  changes: records.changes,
  rules: rules.rules,
  chooseRules: rules.chooseRules,
};
