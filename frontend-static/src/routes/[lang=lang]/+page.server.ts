import { m } from '#lib/paraglide/messages.js';
import { callText } from '#lib/server/call-text.ts';
import { listedPartnerships } from '#lib/server/seed.ts';
import { whyText } from '#lib/server/front/why-text.ts';
import { number } from '#lib/i18n/format.ts';

/** Entries in which companies, or those who work with them, did something that others can take up. */
const shown = [
  'partnership-india-apparel-partnership-7',
  'partnership-oebb-reintegration-0',
  'partnership-india-safe-tourism-code-l',
  'partnership-e-learning-tool-r',
];

// What only this page says is read when it is prerendered, so that a reader fetches it in one language.
export function load() {
  const all = listedPartnerships();
  return {
    partnerships: shown.flatMap((id) => all.filter((entry) => entry.id === id)),
    text: {
      ...callText(),
      why: whyText(),
      laureates: m.nav_laureates(),
      citations: m.status_see_laureates(),
      people: {
        title: m.nav_people(),
        jury: m.award_who_jury_title(),
        advisers: m.award_who_committee_title(),
        all: m.named_all(),
      },
      directoryTitle: m.home_directory_title(),
      directorySub: m.home_directory_sub(),
      directoryAll: m.home_directory_all({ count: number(all.length) }),
      forTitle: m.home_for_title(),
      audiences: [
        {
          title: m.home_for_companies(),
          text: m.home_for_companies_text(),
          to: 'nominate/',
          link: m.nav_nominate(),
        },
        {
          title: m.home_for_back(),
          text: m.nominate_again_text(),
          to: 'nominate/?again',
          link: m.nominate_again(),
        },
        {
          title: m.home_for_jury(),
          text: m.home_for_jury_text(),
          to: 'award/#decision',
          link: m.home_check_link(),
        },
        {
          title: m.home_for_partners(),
          text: m.home_for_partners_text(),
          to: 'directory/',
          link: m.nav_directory(),
        },
      ],
    },
  };
}
