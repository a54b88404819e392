import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { DueRow } from '../../../../contract/chronic-views.ts';
import { DISEASES } from '../../../../domain/chronic/diseases.ts';
import { useStaffName } from '../../../client/use-staff-name.ts';
import { clinicDate } from '../../../ui/clinic-time.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { dueCsv } from './due-csv.ts';
import { type DueFilter, filterText } from './due-filter.ts';
import { takeDueList } from './use-due-list.ts';

export interface PrintedList {
  readonly rows: readonly DueRow[];
  readonly title: string;
  readonly today: string;
}

/** Prints the whole list, or saves it as a table for a spreadsheet. */
export function useTakeList(filter: DueFilter) {
  const [printed, setPrinted] = useState<PrintedList>();
  const staffName = useStaffName();
  const take = useMutation({ mutationFn: () => takeDueList(filter) });
  const today = clinicDate(Date.now());
  const title = filterText(filter, staffName, (disease) => DISEASES[disease]);

  useEffect(() => {
    if (printed === undefined) return;
    const forget = () => setPrinted(undefined);
    addEventListener('afterprint', forget);
    window.print();
    return () => removeEventListener('afterprint', forget);
  }, [printed]);

  return {
    printed,
    isBusy: take.isPending,
    error: take.error,
    print: () => take.mutate(undefined, { onSuccess: (rows) => setPrinted({ rows, title, today }) }),
    save: () =>
      take.mutate(undefined, {
        onSuccess: (rows) =>
          saveFile(new File([dueCsv(rows)], `随访任务-${today}.csv`, { type: 'text/csv' })),
      }),
  };
}
