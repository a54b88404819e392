import { actHook } from '../../../ui/act-hook.ts';
import { refreshRecord } from './use-chart.ts';

/** One change of a record; the page then shows the record as it has become. */
export const useRecordAct = actHook(refreshRecord);
