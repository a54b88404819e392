import { Button } from 'antd';
import type { AgreementView } from '../../../../contract/signing-views.ts';
import { node } from '../../../client/node.ts';
import { FaultSentence } from '../../../ui/fault-sentence.tsx';
import { KeyHint } from '../../../ui/key-hint.tsx';
import { useShortcut } from '../../../ui/use-shortcut.ts';
import { AgreementSheets } from './agreement-sheets.tsx';
import { useCountedPrint } from './use-counted-print.ts';

async function countAll(agreements: readonly AgreementView[]): Promise<ReadonlyMap<string, number>> {
  const copies = new Map<string, number>();
  for (const { contractId } of agreements) {
    const { copy } = await node.signing.print({ contractId });
    copies.set(contractId, copy);
  }
  return copies;
}

/** Prints agreements on A4, or as a PDF where the printer is one. Those that were changed are not printed. */
export function PrintAgreements({ agreements }: { readonly agreements: readonly AgreementView[] }) {
  const whole = agreements.filter(({ seal, text }) => seal.intact && text !== null);
  const { copies, error, isBusy, print } = useCountedPrint(() => countAll(whole));
  const canPrint = whole.length > 0;
  useShortcut('Ctrl+P', '打印协议', print, { enabled: canPrint });
  return (
    <>
      <Button type="primary" disabled={!canPrint} loading={isBusy} onClick={print}>
        打印协议{whole.length > 1 && `（${whole.length} 份）`} <KeyHint keys="Ctrl+P" />
      </Button>
      <FaultSentence error={error} />
      <AgreementSheets agreements={whole} copies={copies} />
    </>
  );
}
