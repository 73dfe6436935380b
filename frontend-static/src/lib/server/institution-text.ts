/** What the pages on the institution and its award ship with. */
import { number } from '#lib/i18n/format.ts';
import { JuryRoll } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { isSample } from '#lib/sample-contact.ts';
import { methodNames } from '#lib/result/method-names.ts';
import { reasonNames } from './award-text.ts';
import { ofAward, place, type Shipped } from './shipped.ts';

/** How the README puts what a month costs, in US dollars. */
export const COSTS = { nominations: 1000, jurors: 20, busy: 15, quiet: 12 } as const;
/** The command that shows everything with a made-up edition. */
export const DEMO = './run --demo';

/** Who decides on a nomination that is eligible, and how. */
const steps = () => [m.award_decision_3(), m.award_decision_4(), m.award_decision_5()];
const jury = () => ({
  id: 'jury',
  title: m.award_who_jury_title(),
  paragraphs: [m.award_who_jury({ most: number(JuryRoll.MOST) })],
});

/** About the award. */
export function about(owner: string): Shipped {
  return {
    title: m.nav_about(),
    lead: m.about_lead(),
    parts: [
      {
        id: 'why',
        title: m.about_why(),
        paragraphs: [m.award_lead(), m.about_why_text(), m.award_lead_source()],
      },
      {
        id: 'runs',
        title: m.award_who_runs_title(),
        paragraphs: [
          m.award_who_runs_owner({ owner: owner || place(m.place_owner()) }),
          place(m.about_place()),
          m.award_who_runs(),
        ],
        link: { to: 'contact/', name: m.nav_contact() },
      },
      {
        id: 'how',
        title: m.award_decision(),
        paragraphs: [],
        list: [m.award_decision_1(), m.about_screening(), ...steps()],
        link: ofAward('count'),
      },
      {
        id: 'committee',
        title: m.award_who_committee_title(),
        paragraphs: [m.award_who_committee()],
      },
      { ...jury(), link: { to: 'people/', name: m.nav_people() } },
    ],
  };
}

/** The rules in words; what the edition says of itself stands below them. */
export function rules(): Shipped {
  return {
    title: m.nav_rules(),
    lead: m.rules_lead(),
    parts: [
      {
        id: 'nominate',
        title: m.award_who_nominates_title(),
        paragraphs: [m.award_who_nominates()],
        link: { to: 'nominate/', name: m.nav_nominate() },
      },
      {
        id: 'nominated',
        title: m.award_who_nominated_title(),
        paragraphs: [m.award_who_nominated()],
        list: Object.values(reasonNames()),
      },
      {
        id: 'consent',
        title: m.rules_consent(),
        paragraphs: [m.rules_consent_nominee(), m.rules_consent_nominator()],
        link: { to: 'privacy/', name: m.nav_privacy() },
      },
      {
        id: 'decision',
        title: m.award_decision(),
        paragraphs: [],
        list: [m.award_decision_2(), ...steps()],
        link: ofAward('count'),
      },
      jury(),
      { id: 'won', title: m.award_who_won_title(), paragraphs: [m.award_who_won()] },
      { id: 'change', title: m.rules_change(), paragraphs: [m.rules_change_text()] },
      { id: 'more', title: m.rules_more(), paragraphs: [place(m.rules_place())] },
    ],
  };
}

/** The words for what holds for the edition. */
export function rulesText() {
  return {
    title: m.rules_edition(),
    method: m.award_rule_method(),
    methods: methodNames(),
    quorum: m.award_rule_quorum(),
    stored: m.award_criteria_stored(),
    noScripts: m.edition_no_scripts(),
  };
}

/** Whom to write to. */
export function contactPage(contact: string): Shipped {
  return {
    title: m.nav_contact(),
    lead: m.contact_lead(),
    parts: [
      {
        id: 'office',
        title: m.contact_office(),
        paragraphs: [
          m.contact_office_text(),
          ...(contact ? [] : [m.privacy_write_none()]),
          ...(isSample(contact) ? [m.privacy_write_sample()] : []),
          ...(contact && !isSample(contact) ? [] : [place(m.contact_place_mail())]),
          place(m.contact_place_post()),
        ],
        ...(contact ? { link: { to: contact, name: contact } } : {}),
      },
      {
        id: 'lost',
        title: m.questions_lost(),
        paragraphs: [m.questions_lost_text()],
        link: { to: 'nominate/?again', name: m.nominate_again() },
      },
      {
        id: 'erase',
        title: m.questions_erase(),
        paragraphs: [m.questions_erase_text()],
        link: { to: 'privacy/#erase', name: m.nav_privacy() },
      },
      {
        id: 'directory',
        title: m.questions_directory(),
        paragraphs: [m.questions_directory_text()],
        link: { to: 'partners/suggest/', name: m.nav_suggest() },
      },
      {
        id: 'questions',
        title: m.nav_questions(),
        paragraphs: [m.questions_lead()],
        link: { to: 'questions/', name: m.nav_questions() },
      },
    ],
  };
}

/** How another institution runs an award of its own. */
export function runYourOwn(licence: string): Shipped {
  const { nominations, jurors, busy, quiet } = COSTS;
  return {
    title: m.nav_run(),
    lead: m.run_lead(),
    parts: [
      {
        id: 'get',
        title: m.run_get(),
        paragraphs: [],
        list: [m.run_get_1(), m.run_get_2(), m.run_get_3()],
      },
      {
        id: 'need',
        title: m.run_need(),
        paragraphs: [],
        list: [m.run_need_1(), m.run_need_2(), m.run_need_3()],
      },
      { id: 'try', title: m.run_try(), paragraphs: [m.run_try_text({ command: DEMO })] },
      {
        id: 'cost',
        title: m.run_cost(),
        paragraphs: [
          m.run_cost_text({
            nominations: number(nominations),
            jurors: number(jurors),
            busy: number(busy),
            quiet: number(quiet),
          }),
        ],
      },
      {
        id: 'source',
        title: m.run_source(),
        paragraphs: [m.run_source_text({ licence }), place(m.run_place_source())],
        link: { to: 'developers/', name: m.nav_developers() },
      },
    ],
  };
}
