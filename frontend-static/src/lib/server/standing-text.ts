import { licenceName } from '#lib/data-licence.ts';
import { number } from '#lib/i18n/format.ts';
import { governed } from '#lib/i18n/governed.ts';
import { DraftRules, inUnits, Sessions, Uploads, WordCount } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { standing, type Standing } from '#lib/standing/names.ts';
import { shown, write } from '#lib/standing/source.ts';
import type { StandingText } from '#lib/standing/text.ts';
import { about, contactPage, rules, runYourOwn } from './institution-text.ts';
import { days } from './kept.ts';
import { ofAward, place, type Shipped, type ShippedPart } from './shipped.ts';

/** The rules of WCAG by which the site is tested. */
export const WCAG = { version: '2.2', level: 'AA' } as const;
/** The narrowest window in which components are tested, in pixels. */
export const NARROWEST = 320;
/** The licence of the software. */
export const LICENCE = 'Apache 2.0';

function questions(): Shipped {
  return {
    title: m.nav_questions(),
    lead: m.questions_lead(),
    parts: [
      {
        id: 'nominate',
        title: m.questions_who(),
        paragraphs: [m.award_who_nominates()],
        link: { to: 'nominate/', name: m.nav_nominate() },
      },
      {
        id: 'eligible',
        title: m.questions_eligible(),
        paragraphs: [m.questions_eligible_text()],
        link: ofAward('who-nominated'),
      },
      {
        id: 'need',
        title: m.questions_need(),
        paragraphs: [
          m.questions_need_text({
            words: number(WordCount.MOST),
            characters: number(WordCount.MOST_CHARACTERS),
            files: number(Uploads.MOST_FILES),
            links: number(DraftRules.MOST_LINKS),
          }),
        ],
        link: ofAward('criteria'),
      },
      {
        id: 'pause',
        title: m.questions_pause(),
        paragraphs: [m.questions_pause_text({ draft: governed(days.draft, 'day') })],
      },
      {
        id: 'deadline',
        title: m.questions_deadline(),
        paragraphs: [m.questions_deadline_text()],
        link: ofAward('calendar'),
      },
      {
        id: 'after',
        title: m.questions_after(),
        paragraphs: [m.questions_after_text()],
      },
      {
        id: 'change',
        title: m.questions_change(),
        paragraphs: [m.questions_change_text()],
      },
      {
        id: 'lost',
        title: m.questions_lost(),
        paragraphs: [m.questions_lost_text()],
        link: { to: 'nominate/?again', name: m.nominate_again() },
      },
      {
        id: 'known',
        title: m.questions_known(),
        paragraphs: [m.questions_known_text()],
      },
      {
        id: 'nominated',
        title: m.questions_nominated(),
        paragraphs: [m.questions_nominated_text()],
      },
      {
        id: 'decides',
        title: m.questions_decides(),
        paragraphs: [m.questions_decides_text()],
        link: ofAward('count'),
      },
      {
        id: 'check',
        title: m.questions_check(),
        paragraphs: [m.questions_check_text()],
        link: { to: 'verify/', name: m.verify_title() },
      },
      {
        id: 'directory',
        title: m.questions_directory(),
        paragraphs: [m.questions_directory_text()],
        link: { to: 'partners/suggest/', name: m.nav_suggest() },
      },
      {
        id: 'erase',
        title: m.questions_erase(),
        paragraphs: [m.questions_erase_text()],
        link: { to: 'privacy/#erase', name: m.nav_privacy() },
      },
    ],
  };
}

function accessibility(contact: string): Shipped {
  return {
    title: m.nav_accessibility(),
    lead: m.accessible_lead(),
    parts: [
      {
        id: 'aim',
        title: m.accessible_aim(),
        paragraphs: [m.accessible_aim_text(WCAG)],
      },
      {
        id: 'done',
        title: m.accessible_done(),
        paragraphs: [],
        list: [
          m.accessible_done_1(),
          m.accessible_done_2({ width: number(NARROWEST) }),
          m.accessible_done_3(),
          m.accessible_done_4(),
        ],
      },
      {
        id: 'tested',
        title: m.accessible_tested(),
        paragraphs: [m.accessible_tested_text()],
      },
      {
        id: 'short',
        title: m.accessible_short(),
        paragraphs: [],
        list: [
          m.accessible_short_1(),
          m.accessible_short_2(),
          m.accessible_short_3({
            idle: governed(inUnits(Sessions.IDLE, 'M'), 'minute'),
            longest: governed(inUnits(Sessions.LONGEST, 'H'), 'hour'),
          }),
        ],
      },
      // Nobody is told to write where nothing says to which address.
      {
        id: 'tell',
        title: m.accessible_tell(),
        ...(contact
          ? { paragraphs: [m.accessible_tell_text()], link: { to: contact, name: contact } }
          : { paragraphs: [`${m.accessible_tell_text()} ${place(m.contact_place_mail())}`] }),
      },
    ],
  };
}

function terms(owner: string, licence: string): Shipped {
  return {
    title: m.nav_terms(),
    lead: m.terms_lead(),
    parts: [
      {
        id: 'runs',
        title: m.award_who_runs_title(),
        paragraphs: [m.award_who_runs_owner({ owner: owner || place(m.place_owner()) })],
      },
      {
        id: 'read',
        title: m.terms_read(),
        paragraphs: [
          m.terms_read_text({ licence: LICENCE }),
          ...(licence ? [m.terms_read_licence({ licence: licenceName(licence) })] : []),
        ],
        link: { to: 'developers/', name: m.nav_developers() },
      },
      {
        id: 'send',
        title: m.terms_send(),
        paragraphs: [m.terms_send_text()],
        link: { to: 'privacy/', name: m.nav_privacy() },
      },
      { id: 'people', title: m.terms_people(), paragraphs: [m.terms_people_text()] },
      { id: 'links', title: m.terms_links(), paragraphs: [m.terms_links_text()] },
      { id: 'fair', title: m.terms_fair(), paragraphs: [m.terms_fair_text()] },
      { id: 'fault', title: m.terms_fault(), paragraphs: [m.terms_fault_text()] },
    ],
  };
}

function shipped(name: Standing, owner: string, contact: string, licence: string): Shipped {
  switch (name) {
    case 'about':
      return about(owner);
    case 'rules':
      return rules();
    case 'questions':
      return questions();
    case 'contact':
      return contactPage(contact);
    case 'accessibility':
      return accessibility(contact);
    case 'terms':
      return terms(owner, licence);
    case 'run-your-own':
      return runYourOwn(LICENCE);
  }
}

function blocksOf({ paragraphs, list, link }: ShippedPart) {
  const linked = link && `[${link.name}](${link.to.includes('@') ? 'mailto:' : '/'}${link.to})`;
  return [...paragraphs, ...(list ? [list] : []), ...(linked ? [linked] : [])];
}

/** A page of standing text, with the places that only the owner can fill in where these are not set. */
export function standingWhole(
  name: Standing,
  owner: string = __OWNER__,
  contact: string = __CONTACT__,
  licence: string = __DATA_LICENCE__,
): StandingText {
  const { title, lead, parts } = shipped(name, owner, contact, licence);
  return {
    title,
    lead,
    parts: parts.map((part) => ({ id: part.id, title: part.title, blocks: blocksOf(part) })),
  };
}

/** The same as readers see it: what only the owner can say stands there where it is set. */
export function standingText(...given: Parameters<typeof standingWhole>): StandingText {
  return shown(standingWhole(...given));
}

/** What each page ships with, as the secretariat writes it. */
export function standingSources(): Record<Standing, string> {
  const names: readonly Standing[] = [...standing, 'rules'];
  return Object.fromEntries(names.map((name) => [name, write(standingWhole(name))])) as Record<
    Standing,
    string
  >;
}
