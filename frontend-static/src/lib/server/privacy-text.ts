import { governed } from '#lib/i18n/governed.ts';
import { sentences } from '#lib/i18n/sentences.ts';
import { inUnits, Sessions } from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import { LONGEST_DAYS } from '#lib/rooms/keeping/forget.ts';
import { days, keptMonths, type KeptMonths } from './kept.ts';

/** Whole years are said as years. */
export const month = (count: number) =>
  count % 12 ? governed(count, 'month') : governed(count / 12, 'year');
const day = (count: number) => governed(count, 'day');
/** The longest session of whoever does not write a draft. */
const session = () => governed(inUnits(Sessions.LONGEST, 'H'), 'hour');

function nominationKept(months: KeptMonths | undefined): string {
  const draft = day(days.draft);
  return months
    ? m.privacy_nomination_clock({
        draft,
        questions: month(months.questions),
        others: month(months.notShortlisted),
        finalists: month(months.finalists),
      })
    : m.privacy_nomination_long({ draft });
}

function membersKept(months: KeptMonths | undefined): string {
  return months
    ? m.privacy_members_clock({ members: month(months.members) })
    : m.privacy_members_long();
}

/** Questions go sooner than the rest that is kept of an adviser. */
function adviserKept(months: KeptMonths | undefined): string {
  return months
    ? m.privacy_adviser_clock({
        members: month(months.members),
        questions: month(months.questions),
      })
    : m.privacy_members_long();
}

/** What is kept of whom, in the order of the page: by what somebody is to the award. */
function kept(months: KeptMonths | undefined) {
  return [
    {
      id: 'link',
      title: m.privacy_all_title(),
      what: m.privacy_all(),
      seen: m.privacy_all_seen(),
      long: m.privacy_all_long({
        link: day(days.link),
        wide: day(days.wideLink),
        session: session(),
        mails: day(days.mails),
        trail: day(days.openings),
      }),
      after: m.privacy_all_after(),
    },
    {
      id: 'nominator',
      title: m.privacy_nominator_title(),
      what: m.privacy_nominator(),
      seen: m.privacy_nominator_seen(),
      long: nominationKept(months),
      after: m.privacy_nomination_after(),
    },
    {
      id: 'nominee',
      title: m.privacy_nominee_title(),
      what: m.privacy_nominee(),
      seen: m.privacy_nominee_seen(),
      long: nominationKept(months),
      after: m.privacy_nominee_after(),
    },
    {
      id: 'adviser',
      title: m.privacy_adviser_title(),
      what: sentences([m.privacy_adviser(), m.privacy_named()]),
      seen: sentences([m.privacy_adviser_seen(), m.privacy_named_seen()]),
      long: adviserKept(months),
      after: m.privacy_adviser_after(),
    },
    {
      id: 'juror',
      title: m.privacy_juror_title(),
      what: sentences([m.privacy_juror(), m.privacy_named()]),
      seen: sentences([m.privacy_juror_seen(), m.privacy_named_seen()]),
      long: membersKept(months),
      after: m.privacy_juror_after(),
    },
    {
      id: 'holder',
      title: m.privacy_holder_title(),
      what: m.privacy_holder(),
      seen: m.privacy_holder_seen(),
      long: membersKept(months),
      after: m.privacy_holder_after(),
    },
    {
      id: 'officer',
      title: m.privacy_officer_title(),
      what: m.privacy_officer(),
      seen: m.privacy_officer_seen(),
      long: m.privacy_officer_long(),
      after: m.privacy_officer_after(),
    },
    {
      id: 'suggester',
      title: m.privacy_suggester_title(),
      what: m.privacy_suggester(),
      seen: m.privacy_suggester_seen(),
      long: months
        ? m.privacy_suggester_clock({ suggesters: month(months.suggesters) })
        : m.privacy_suggester_long(),
      after: m.privacy_suggester_after(),
    },
    {
      id: 'visitor',
      title: m.privacy_visitor_title(),
      what: m.privacy_visitor(),
      seen: m.privacy_visitor_seen(),
      long: m.privacy_visitor_long({ logs: day(days.logs), counts: day(days.counts) }),
      after: m.privacy_visitor_after(),
    },
  ];
}

/** What is said whatever is set, and what is said only where an address to write to is. */
interface Paragraph {
  words: string;
  writes?: true;
  /** Whether the link to a nomination is asked for beside it. */
  again?: true;
}
const always = (words: string): Paragraph => ({ words });
const writes = (words: string): Paragraph => ({ words, writes: true });
const again = (words: string): Paragraph => ({ words, again: true });

/** What the page of privacy says, in the language of the page that is prerendered. */
export function privacyText(months: KeptMonths | undefined = keptMonths) {
  return {
    title: m.nav_privacy(),
    lead: m.privacy_lead(),
    contactTitle: m.privacy_contact_title(),
    responsible: m.privacy_responsible(),
    write: m.privacy_write(),
    writeNone: m.privacy_write_none(),
    writeSample: m.privacy_write_sample(),
    host: m.privacy_host(),
    eraseTitle: m.privacy_erase_title(),
    again: m.nominate_again(),
    eraseSteps: [
      again(m.privacy_erase_link()),
      always(
        m.privacy_erase_choose({ withdraw: m.nominate_erase(), decline: m.nominee_decline() }),
      ),
    ],
    erase: [
      always(m.privacy_erase_until()),
      writes(m.privacy_erase_others()),
      always(m.privacy_erase_whole()),
      always(m.privacy_erase_waits()),
      always(m.privacy_erase_late({ files: day(days.fileVersions), backups: day(days.backups) })),
    ],
    keptTitle: m.privacy_kept_title(),
    columns: {
      what: m.privacy_what(),
      seen: m.privacy_seen(),
      long: m.privacy_long(),
      after: m.privacy_after(),
    },
    kept: kept(months),
    cookiesTitle: m.privacy_cookies_title(),
    cookies: [
      m.privacy_cookies({ session: session(), wide: day(days.wideLink) }),
      m.privacy_browser({ typed: day(LONGEST_DAYS) }),
      m.privacy_trackers(),
    ],
    rightsTitle: m.privacy_rights_title(),
    rights: [
      always(m.privacy_rights()),
      writes(m.privacy_rights_write()),
      again(m.questions_lost()),
      always(m.privacy_complaint()),
    ],
  };
}

export type PrivacyText = ReturnType<typeof privacyText>;
