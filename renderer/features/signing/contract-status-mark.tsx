import type { ContractLine } from '../../../contract/signing-views.ts';
import { StatusMark } from '../../ui/status-mark.tsx';
import { statusTones } from './signing-words.ts';

/** The state of a contract in one word. */
export function ContractStatusMark({ line }: { readonly line: ContractLine }) {
  return <StatusMark tone={statusTones[line.status]}>{line.statusLabel}</StatusMark>;
}
