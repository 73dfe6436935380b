import { licenceName } from '#lib/data-licence.ts';
import { number, quantity } from '#lib/i18n/format.ts';
import { DraftRules, inUnits, Sessions, Uploads, WordCount } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Standing } from '#lib/standing/names.ts';
import { days } from './kept.ts';

/** A part of a page: a heading with paragraphs, a list, and where to read on. */
export interface Part {
  id: string;
  title: string;
  paragraphs: string[];
  list?: string[];
  /** An address after the language, or a mail address, and what it is called. */
  link?: { to: string; name: string };
}

/** What a page of standing text says, in the language of the page that is prerendered. */
export interface StandingText {
  title: string;
  lead: string;
  parts: Part[];
}

/** The rules of WCAG by which the site is tested. */
export const WCAG = { version: '2.2', level: 'AA' } as const;
/** The narrowest window in which components are tested, in pixels. */
export const NARROWEST = 320;
/** The licence of the software. */
export const LICENCE = 'Apache 2.0';

const award = (anchor: string) => ({ to: `award/#${anchor}`, name: m.award_title() });

function questions(): StandingText {
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
        link: award('who-nominated'),
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
        link: award('criteria'),
      },
      {
        id: 'pause',
        title: m.questions_pause(),
        paragraphs: [m.questions_pause_text({ draft: quantity(days.draft, 'day') })],
      },
      {
        id: 'deadline',
        title: m.questions_deadline(),
        paragraphs: [m.questions_deadline_text()],
        link: { to: 'award/#calendar', name: m.award_calendar() },
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
        link: { to: 'award/#count', name: m.award_count_title() },
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

function accessibility(contact: string): StandingText {
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
            idle: quantity(inUnits(Sessions.IDLE, 'M'), 'minute'),
            longest: quantity(inUnits(Sessions.LONGEST, 'H'), 'hour'),
          }),
        ],
      },
      // Nobody is told to write where nothing says to which address.
      ...(contact
        ? [
            {
              id: 'tell',
              title: m.accessible_tell(),
              paragraphs: [m.accessible_tell_text()],
              link: { to: contact, name: contact },
            },
          ]
        : []),
    ],
  };
}

function terms(owner: string, licence: string): StandingText {
  return {
    title: m.nav_terms(),
    lead: m.terms_lead(),
    parts: [
      // Who runs the award is said where the owner has said it.
      ...(owner
        ? [
            {
              id: 'runs',
              title: m.award_who_runs_title(),
              paragraphs: [m.award_who_runs_owner({ owner })],
            },
          ]
        : []),
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

/** A page of standing text; what only the owner can say stands there where it is set. */
export function standingText(
  name: Standing,
  owner: string = __OWNER__,
  contact: string = __CONTACT__,
  licence: string = __DATA_LICENCE__,
): StandingText {
  switch (name) {
    case 'questions':
      return questions();
    case 'accessibility':
      return accessibility(contact);
    case 'terms':
      return terms(owner, licence);
  }
}
