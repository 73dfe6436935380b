import { m } from '#lib/paraglide/messages.js';

/** A place of the site: its address after the language and its name in the page's language. */
export interface Place {
  to: string;
  name: string;
}

/** A place that the header names; one that people look for there on a phone, where the footer is far below, only in its menu. */
export interface HeaderPlace extends Place {
  inMenu?: boolean;
}

/** What the header offers. */
export function headerPlaces(): HeaderPlace[] {
  return [
    { to: 'award/', name: m.nav_award() },
    { to: 'award/#decision', name: m.home_check_link(), inMenu: true },
    { to: 'nominate/', name: m.nav_nominate() },
    { to: 'laureates/', name: m.nav_laureates() },
    { to: 'directory/', name: m.nav_directory() },
    { to: 'privacy/', name: m.nav_privacy(), inMenu: true },
  ];
}

/** What the footer offers besides, under what it belongs to; the secretariat's mail address among it where one is set. */
export function footerPlaces(): { name: string; places: Place[] }[] {
  return [
    {
      name: m.nav_award(),
      places: [
        { to: 'about/', name: m.nav_about() },
        { to: 'rules/', name: m.nav_rules() },
        { to: 'people/', name: m.nav_people() },
        { to: 'questions/', name: m.nav_questions() },
        { to: 'contact/', name: m.nav_contact() },
        ...(__CONTACT__ ? [{ to: __CONTACT__, name: __CONTACT__ }] : []),
      ],
    },
    {
      name: m.nav_directory(),
      places: [
        { to: 'directory/', name: m.nav_directory() },
        { to: 'partners/suggest/', name: m.nav_suggest() },
        { to: 'developers/', name: m.nav_developers() },
        { to: 'run-your-own/', name: m.nav_run() },
      ],
    },
    {
      name: m.footer_site(),
      places: [
        { to: 'privacy/', name: m.nav_privacy() },
        { to: 'accessibility/', name: m.nav_accessibility() },
        { to: 'terms/', name: m.nav_terms() },
      ],
    },
  ];
}
