import { useEffect, useState } from 'react';

/** Height for a table's body that fills the window from its place down, leaving the line below it. */
export function useRestOfWindow(place: { readonly current: HTMLElement | null }): number {
  const [heightPx, setHeightPx] = useState(480);
  useEffect(() => {
    const measure = () => {
      const top = place.current?.getBoundingClientRect().top ?? 0;
      setHeightPx(Math.max(240, Math.round(window.innerHeight - top - 120)));
    };
    measure();
    window.addEventListener('resize', measure);
    return () => window.removeEventListener('resize', measure);
  }, [place]);
  return heightPx;
}
