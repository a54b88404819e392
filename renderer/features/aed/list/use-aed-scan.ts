import { useLocation } from 'wouter';
import type { AedList } from '../../../../contract/aed.ts';
import { namesSameDevice, udiOf } from '../../../../domain/aed/udi.ts';
import { useScan } from '../../../scanner/use-scan.ts';
import { useTell } from '../../../ui/use-tell.ts';
import { itemPath, registerPath } from '../paths.ts';
import { useMayKeep } from '../use-aeds.ts';

/** A round goes by scanning: a machine that is known opens its form, one that is not begins its registration. */
export function useAedScan(aeds: AedList | undefined): void {
  const [, navigate] = useLocation();
  const tell = useTell();
  const mayKeep = useMayKeep();
  useScan((scan) => {
    if (!aeds) return;
    const udi = udiOf(scan);
    if (!udi) return tell.nothing('扫到的不是 AED 的标识（UDI），没有打开。请扫机身上的码。');
    const known = aeds.rows.find(({ aed }) => namesSameDevice(aed.udi, udi, aeds.today));
    if (known) return navigate(itemPath(known.aed.aedId));
    if (udi.serial === null)
      return tell.nothing('这个码没有序列号，不能认出是哪一台。请扫机身上带序列号的码，或在清单中选择。');
    if (mayKeep) return navigate(registerPath(udi.text));
    tell.nothing('这台 AED 还没有登记。请公卫人员或护士登记。');
  }, aeds !== undefined);
}
