import type { Readiness } from '../../../domain/aed/readiness.ts';
import { StatusMark } from '../../ui/status-mark.tsx';

/** In one word whether it would work. */
export function ReadinessMark({ state }: { readonly state: Readiness['state'] }) {
  switch (state) {
    case 'ready':
      return <StatusMark tone="good">完好</StatusMark>;
    case 'attention':
      return <StatusMark tone="warn">需处理</StatusMark>;
    case 'not-ready':
      return <StatusMark tone="danger">不可用</StatusMark>;
    case 'retired':
      return <StatusMark tone="quiet">已停用</StatusMark>;
  }
}
