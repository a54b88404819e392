import { ReasonDialog } from '../../../ui/reason-dialog.tsx';
import { useCardAct } from './use-card-act.ts';

/** An act that asks for a line of text: its words, and what it does. */
export interface ReasonedAct {
  readonly title: string;
  readonly explanation: string;
  readonly okText: string;
  readonly asks?: string;
  readonly isDangerous?: boolean;
  /** What is said when it is done. */
  readonly done: string;
  readonly act: (text: string) => Promise<unknown>;
}

export function ReasonedDialog(props: { readonly asked: ReasonedAct; readonly onClose: () => void }) {
  const { asked, onClose } = props;
  const { done, act, ...words } = asked;
  const doing = useCardAct(act, done, onClose);
  return <ReasonDialog {...words} act={doing} onConfirm={doing.mutate} onClose={onClose} />;
}
