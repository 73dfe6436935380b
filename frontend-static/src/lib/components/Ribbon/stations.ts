import type { WindowKind, WindowStatus } from '#lib/graphql/generated/public.ts';

/** A stretch of the calendar, as the rooms give it. */
export interface RibbonWindow {
  kind: WindowKind;
  opensAt: string;
  closesAt: string;
  /** Zone in which it is meant, where it has one of its own. */
  timeZone?: string;
  status: WindowStatus;
}

/** A place on the ribbon: what is done, where the award stands, what comes. */
export interface Station extends RibbonWindow {
  state: 'done' | 'here' | 'next';
}

/** Where an edition stands on each stretch of its calendar, by the server's clock; once announced, all is done. */
export function stations(windows: readonly RibbonWindow[], announced: boolean): Station[] {
  return windows.map((window) => ({
    ...window,
    state:
      announced || window.status === 'CLOSED' ? 'done' : window.status === 'OPEN' ? 'here' : 'next',
  }));
}
