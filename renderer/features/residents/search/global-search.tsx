import { useLocation } from 'wouter';
import { GLOBAL_SEARCH_ID } from '../../../app/feature.ts';
import { useNode } from '../../../client/node-store.ts';
import { ResidentPicker } from './resident-picker.tsx';

/** The search of the header: the registrar takes the found person to the desk, everybody else opens the record. */
export function GlobalSearch() {
  const [, navigate] = useLocation();
  const isRegistrar = useNode(({ session }) => session?.person.role === 'registrar');
  return (
    <ResidentPicker
      id={GLOBAL_SEARCH_ID}
      label="查找居民"
      placeholder="查找居民：姓名、证件、电话（F2）"
      notFound={isRegistrar ? '可在“挂号登记”按 F4 手工登记。' : undefined}
      onPick={({ id }) => {
        // Otherwise the next key would be typed into the box instead of being pressed on the opened page.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
        const key = encodeURIComponent(id);
        navigate(isRegistrar ? `/desk?resident=${key}` : `/residents/${key}`);
      }}
    />
  );
}
