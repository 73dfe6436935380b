import { m } from '#lib/paraglide/messages.js';

/** A place of the site: its address after the language and its name in the page's language. */
export interface Place {
  to: string;
  name: string;
}

/** What the header offers. */
export function headerPlaces(): Place[] {
  return [];
}

/** What the footer offers besides. */
export function footerPlaces(): Place[] {
  return [{ to: '', name: m.nav_home() }];
}
