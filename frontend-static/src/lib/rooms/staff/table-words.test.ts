import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { codes } from '#lib/i18n/languages.ts';
import { m } from '#lib/paraglide/messages.js';

/** What the server writes into the tables of nominations and of the advice, in each language. */
const words = JSON.parse(
  readFileSync(
    new URL('../../../../../functions/src/main/resources/table-words.json', import.meta.url),
    'utf8',
  ),
) as Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What the pages of the room call the same. */
const PAGES: Readonly<
  Record<string, (_: object, options: { locale: (typeof codes)[number] }) => string>
> = {
  reference: m.board_reference,
  status: m.board_status,
  nominee: m.board_nominee,
  company: m.board_company,
  country: m.dossier_country,
  category: m.dossier_category,
  language: m.entered_language,
  nominator: m.log_actor_NOMINATOR,
  organisation: m.nominate_organisation,
  submitted_at: m.board_submitted,
  nominee_answer: m.board_answer,
  entered: m.board_flag_ENTERED,
  mail_came_back: m.board_flag_RETURNED,
  assessments_submitted: m.shortlist_handed_in,
  mean: m.shortlist_spread,
  weighted_score: m.shortlist_level,
  would_shortlist: m.shortlist_recommended,
  status_SUBMITTED: m.board_status_SUBMITTED,
  status_ELIGIBLE: m.board_status_ELIGIBLE,
  status_INELIGIBLE: m.board_status_INELIGIBLE,
  status_SHORTLISTED: m.board_status_SHORTLISTED,
  status_WITHDRAWN: m.board_status_WITHDRAWN,
  status_DECLINED: m.board_status_DECLINED,
  answer_AGREED: m.board_answer_given,
  answer_WAITING: m.board_answer_waiting,
  answer_ASKED_ANEW: m.board_answer_lapsed,
  entered_PAPER: m.entered_way_PAPER,
  entered_PHONE: m.entered_way_PHONE,
  returned_NOMINEE: m.log_actor_NOMINEE,
  returned_NOMINATOR: m.log_actor_NOMINATOR,
};
/** Columns that there are for each criterion. */
const OF_EACH = ['median_of', 'comments_on'];
/** No page has a name for these. */
const OF_THE_TABLE = [
  ...['nominee_email', 'nominator_email', 'assessments_assigned', 'lowest', 'highest'],
  ...OF_EACH,
];

describe.each(codes)('the tables to save in %s', (locale) => {
  it('calls things what the pages call them', () => {
    const said = Object.fromEntries(
      Object.entries(PAGES).map(([key, message]) => [key, message({}, { locale })]),
    );
    const written = Object.entries(words)
      .filter(([key]) => !OF_THE_TABLE.includes(key))
      .map(([key, texts]) => [key, texts[locale]] as const);
    expect(Object.fromEntries(written)).toEqual(said);
  });

  it('has a name for each column', () => {
    for (const key of OF_THE_TABLE) expect(words[key]?.[locale]).toMatch(/\S/);
    for (const key of OF_EACH) expect(words[key]?.[locale]).toContain('{of}');
  });
});
