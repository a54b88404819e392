import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

/**
 * Prints what the node has counted: which copy it is stands on the sheet, so the counting comes first. Null while
 * nothing was counted: what the browser prints by itself then is only a view.
 */
export function useCountedPrint<Copies>(count: () => Promise<Copies>) {
  const [copies, setCopies] = useState<Copies | null>(null);
  const counting = useMutation({ mutationFn: count, onSuccess: setCopies });
  useEffect(() => {
    if (copies === null) return;
    const end = () => setCopies(null);
    addEventListener('afterprint', end);
    window.print();
    return () => removeEventListener('afterprint', end);
  }, [copies]);
  return {
    copies,
    isBusy: counting.isPending,
    error: counting.error,
    print: () => {
      if (!counting.isPending) counting.mutate();
    },
  };
}
