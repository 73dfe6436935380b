import { number } from '#lib/i18n/format.ts';
import { JuryRoll } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';

interface Paragraph {
  title?: string;
  words: string;
}

// What only this page says is read when it is prerendered, so that a reader fetches it in one language.
export function load() {
  return {
    text: {
      title: m.nav_people(),
      lead: m.named_lead(),
      loading: m.named_loading(),
      failed: m.named_failed(),
      noScripts: m.named_scripts(),
      none: m.named_none(),
      jury: m.award_who_jury_title(),
      juryWhen: m.named_jury_when(),
      advisers: m.award_who_committee_title(),
      advisersWhen: m.named_advisers_when(),
      withdraw: m.named_withdraw(),
      contact: m.nav_contact(),
      photo: m.picture_by({ credit: '{credit}' }),
      other: m.laureate_other({ language: '{language}' }),
      parts: [
        {
          id: 'chosen',
          title: m.named_chosen(),
          paragraphs: [
            { title: m.award_who_committee_title(), words: m.award_who_committee() },
            {
              title: m.award_who_jury_title(),
              words: m.award_who_jury({ most: number(JuryRoll.MOST) }),
            },
          ] as Paragraph[],
        },
        {
          id: 'conflicts',
          title: m.named_conflicts(),
          paragraphs: [
            { words: m.named_conflicts_gate() },
            { words: m.named_conflicts_late() },
            { words: m.named_conflicts_record() },
          ] as Paragraph[],
        },
      ],
    },
  };
}
