import { number, numbers, percent } from '#lib/i18n/format.ts';
import { m } from '#lib/paraglide/messages.js';
import { FIGURES, FOUNDED } from './report-figures.ts';

const source = (...paragraphs: number[]) =>
  m.directory_paragraphs({ count: paragraphs.length, paragraphs: numbers(paragraphs) });

/** Why there is an award, in the report's numbers, in the language of the page that is prerendered. */
export function whyText() {
  const { labour, survey, vote } = FIGURES;
  return {
    title: m.home_why_title(),
    sub: m.home_why_sub(),
    figures: [
      {
        figure: percent(labour.share),
        text: m.home_why_labour(),
        source: source(labour.paragraph),
      },
      {
        figure: m.home_why_under({ share: percent(survey.under) }),
        text: m.home_why_survey({ share: number(survey.assessed) }),
        source: source(survey.paragraph),
      },
      { figure: percent(vote.share), text: m.home_why_vote(), source: source(vote.paragraph) },
    ],
    founded: m.home_why_founded(),
    foundedSource: source(...FOUNDED),
    about: m.nav_about(),
  };
}
