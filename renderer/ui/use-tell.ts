import { App } from 'antd';
import { useMemo } from 'react';
import { faultOf } from '../client/errors.ts';

export interface Tell {
  /** It is done: a short note that goes by itself. */
  readonly done: (sentence: string) => void;
  /** Nothing was done, and why: a short note that goes by itself. */
  readonly nothing: (sentence: string) => void;
  /** It failed: stays until it is closed, for the person may be looking at the patient. */
  readonly fault: (thrown: unknown) => void;
}

/** Says at the page's edge how something went. For a form say it beside the form instead, with `FaultSentence`. */
export function useTell(): Tell {
  const { message, notification } = App.useApp();
  return useMemo(
    () => ({
      done: (sentence) => void message.success(sentence),
      nothing: (sentence) => void message.warning({ content: sentence, duration: 6 }),
      fault: (thrown) => {
        const { sentence } = faultOf(thrown);
        notification.error({ title: '没有成功', description: sentence, duration: 0, key: sentence });
      },
    }),
    [message, notification],
  );
}
