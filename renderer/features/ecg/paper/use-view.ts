import { create } from 'zustand';
import { usualView, type ViewSettings } from './view-settings.ts';

/** How this seat looks at ECGs, until the page is closed. */
export const useView = create<ViewSettings>(() => usualView);

export function changeView(change: Partial<ViewSettings>): void {
  useView.setState(change);
}

export function changeFilters(change: Partial<ViewSettings['filters']>): void {
  useView.setState(({ filters }) => ({ filters: { ...filters, ...change } }));
}
