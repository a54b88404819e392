import type { TableProps } from 'antd';
import { type UIEvent, useRef } from 'react';
import { useRestOfWindow } from '../../ui/use-rest-of-window.ts';

/** How close to the end further rows are asked for, so that scrolling does not stop. */
const NEAR_END_PX = 2_000;

/** A list as long as the window leaves room, of which only the rows in sight are drawn; `onMore`: its end is near. */
export function useLongTable<Row>(widthPx: number, isLoading: boolean, onMore: () => void) {
  const place = useRef<HTMLDivElement>(null);
  const heightPx = useRestOfWindow(place);

  function onScroll({ currentTarget }: UIEvent<HTMLDivElement>) {
    const { scrollHeight, scrollTop, clientHeight } = currentTarget;
    if (scrollHeight - scrollTop - clientHeight < NEAR_END_PX) onMore();
  }

  const table = {
    virtual: true,
    size: 'small',
    loading: isLoading,
    pagination: false,
    scroll: { x: widthPx, y: heightPx },
    onScroll,
  } satisfies TableProps<Row>;
  return { place, table };
}
