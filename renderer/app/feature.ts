import type { ComponentType } from 'react';
import type { Role } from '../../domain/staff/roles.ts';

/** One page of the interface, as its area tells it to the frame. */
export interface Feature {
  /** wouter's pattern: `/residents/:id`. */
  readonly path: string;
  readonly title: string;
  /** Who may open it. The order of features in the registry is the order of the menu; the first that is not `bare` is the home page. */
  readonly roles: readonly Role[];
  /** Whose home it is although others come before it in the registry: it leads their menu. */
  readonly home?: Role;
  /** Drawn in the menu; without it the page is reached from others only. */
  readonly icon?: ComponentType;
  /** Imports the page, so that its code comes when it is first opened. */
  readonly load: () => Promise<ComponentType>;
  /** Without header and menu: the waiting-room screen. */
  readonly bare?: true;
}

/** The search box of the header. Its input has this id, by which the frame finds it when `/` or F2 is pressed. */
export const GLOBAL_SEARCH_ID = 'global-search';
