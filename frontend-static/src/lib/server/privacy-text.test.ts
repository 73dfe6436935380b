import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { codes, languages } from '../i18n/languages.ts';
import { inUnits, Sessions } from '../limits.ts';
import { m } from '../paraglide/messages.js';
import { overwriteGetLocale } from '../paraglide/runtime.js';
import { LONGEST_DAYS } from '../rooms/keeping/forget.ts';
import { days, keptMonths, monthsOf } from './kept.ts';
import { month, privacyText } from './privacy-text.ts';

const path = fileURLToPath(new URL('../../../../docs/personal-data.md', import.meta.url));

/** The rows of the table of stored fields, and of that of what is kept elsewhere. */
interface Row {
  of: string;
  fields: string;
  long: string;
  after: string;
}
const cells = readFileSync(path, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.slice(2, -2).split(' | '));
const stored: Row[] = cells
  .filter((row) => row.length === 8 && row[0]!.startsWith('`'))
  .map(([of, fields, , , , long, , after]) => ({
    of: of!.replaceAll('`', ''),
    fields: fields!,
    long: long!,
    after: after!,
  }));
const elsewhere: Row[] = cells
  .filter((row) => row.length === 4 && row[0] !== 'where' && !row[0]!.startsWith('-'))
  .map(([of, fields, long, after]) => ({ of: of!, fields: fields!, long: long!, after: after! }));
const rows = [...stored, ...elsewhere];

/** How long the table says that something is kept of members, as the page says it. */
const members = keptMonths
  ? new RegExp(`${keptMonths.members} months|with the nomination|for good`)
  : /^the edition/;
const link = new RegExp(`^${days.link} days; ${days.wideLink} of nominators and nominees`);

/** What part of the page speaks of a row: item, a field that only this row of it has, how long, and what stays. */
const said: [part: string, of: string, field: string, long: RegExp, after: RegExp][] = [
  ['link', 'PersonItem', 'name', new RegExp(`draft's nominator ${days.draft} days`), /^erased/],
  ['link', 'PersonItem', 'gsi1sk', /^as above/, /^erased/],
  ['link', 'PersonItem', 'lastSeenAt', /^as above/, /^erased/],
  ['link', 'PersonItem', 'otherSessions', /^as above/, /^erased/],
  ['link', 'OtherSessionItem', 'hash', /^as above/, /^erased/],
  [
    'link',
    'PersonItem',
    'sessionHash',
    new RegExp(`^${hours()} hours; ${days.wideLink} days`),
    /^erased/,
  ],
  ['officer', 'PersonItem', 'reads', /^(the edition|until somebody)/, /^erased/],
  ['link', 'LinkItem', 'key', link, /^stays: opens nothing/],
  ['link', 'DeliveryItem', 'delivery', /^as `PersonItem`/, /^erased/],
  ['link', 'DeliveryItem', 'edition', /^as `PersonItem`/, /^erased/],
  ['link', 'DeliveryItem', 'gsi1sk', /^as `PersonItem`/, /^erased/],
  ['link', 'DeliveryItem', 'deliveryMail', /^as `PersonItem`/, /^erased/],
  ['link', 'RollItem', 'key', /^(the edition|as `PersonItem`)/, /^erased/],
  ['link', 'OpeningItem', 'role', new RegExp(`^${days.openings} days`), /^stays: the role/],
  ['link', 'OpeningItem', 'reader', new RegExp(`^${days.openings} days`), /^stays: the role/],
  ['link', 'LeaverItem', 'at', /^minutes/, /^stays: goes by itself/],
  ['link', 'PasskeyItem', 'credential', /^(the edition|chair and key holders)/, /^erased/],
  ['link', 'PasskeyItem', 'enrolledAt', /^(the edition|chair and key holders)/, /^erased/],
  ['link', 'PasskeyItem', 'challenge', /^minutes; a lost passkey's/, /^erased/],
  ['visitor', 'CountItem', 'taken', /^a day at most/, /^stays: a hash that goes/],
  ['visitor', 'OccasionsItem', 'occasions', /^a day at most/, /^stays: a hash that goes/],
  [
    'link',
    'OutboxItem',
    'email',
    new RegExp(
      `until it is sent, ${days.mails} days if it is given up; the rest ${days.mails} days`,
    ),
    /^erased/,
  ],
  [
    'link',
    'OutboxItem',
    'template',
    new RegExp(
      `until it is sent, ${days.mails} days if it is given up; the rest ${days.mails} days`,
    ),
    /^erased/,
  ],
  ['link', 'LaterItem', 'mailId', /^7 days/, /^stays: .* goes by itself/],
  ['nominee', 'NominationItem', 'nomineeName', new RegExp(`a draft ${days.draft} days`), /^erased/],
  [
    'nominee',
    'NominationItem',
    'nomineeEmail',
    new RegExp(`a draft ${days.draft} days`),
    /^erased/,
  ],
  ['nominator', 'NominationItem', 'nominatorName', /^(with the nomination|as above)/, /^erased/],
  ['nominee', 'NominationItem', 'statements', /^(with the nomination|as above)/, /^erased/],
  ['nominee', 'NominationItem', 'answers', /^(with the nomination|as above)/, /^erased/],
  ['nominee', 'FormAnswerItem', 'text', /./, /^(as there|erased)/],
  ['nominee', 'NominationItem', 'consent', /^(with the nomination|as above)/, /^erased/],
  ['nominator', 'NominationItem', 'entered', /^with the nomination/, /^erased/],
  ['nominator', 'EnteredItem', 'way', /^with the nomination/, /^erased/],
  ['officer', 'EnteredItem', 'by', /^as there/, /^erased/],
  ['nominator', 'NominationItem', 'reference', /^(the edition|for good)/, /^stays: identifiers/],
  ['nominator', 'NominationItem', 'status', /^for good/, /^stays: it says nothing/],
  ['nominee', 'RowItem', 'nominee', /^(with the n|as `N)omination/, /^erased/],
  ['nominee', 'StatementItem', 'text', /./, /^(as there|erased)/],
  ['nominee', 'EvidenceFileItem', 'name', /./, /^(as there|erased)/],
  ['nominee', 'CopyItem', 'waiting', /^a day/, /^erased/],
  ['nominee', 'FactsItem', 'name', /./, /^erased/],
  ['nominee', 'ConsentItem', 'givenAt', /./, /^erased/],
  ['nominee', 'ProposalItem', 'reason', /^until it is confirmed/, /^erased/],
  ['nominee', 'ProposalItem', 'person', /^until it is confirmed/, /^erased/],
  ['nominee', 'NoteItem', 'text', /^with the nomination; a laureate's 24 months/, /^erased/],
  ['nominee', 'NoteItem', 'author', /^as there/, /^erased/],
  ['nominee', 'TranslationItem', 'statements', /^with the nomination/, /^erased/],
  ['nominee', 'TranslationItem', 'translator', /^with the nomination/, /^erased/],
  ['nominee', 'TranslationItem', 'author', /^with the nomination/, /^erased/],
  ['nominee', 'TranslatedStatementItem', 'text', /^as there/, /^erased/],
  ['nominee', 'TranslatedStatementItem', 'original', /^as there/, /^erased/],
  ['nominee', 'LetterItem', 'told', /[Nn]omination/, /^erased/],
  ['nominee', 'LetterItem', 'words', /^until it is sent/, /^erased/],
  ['officer', 'LetterItem', 'approvedBy', /^until it is sent/, /^erased/],
  ['nominee', 'FeedbackItem', 'text', /^with the nomination/, /^erased/],
  ['officer', 'BatchItem', 'releasedBy', /^until they are sent/, /^stays: an identifier/],
  ['nominator', 'MentionItem', 'key', /[Nn]omination/, /^erased/],
  ['nominee', 'LikenessItem', 'spoken', /[Nn]omination/, /^erased/],
  ['nominator', 'SubmissionItem', 'payload', /[Nn]omination/, /^erased/],
  ['nominee', 'AskingItem', 'askedAt', /^until they answer/, /^erased/],
  ['nominator', 'AskingItem', 'network', /^until the nominee answers/, /^erased/],
  ['nominator', 'DraftingItem', 'unreminded', new RegExp(`a draft ${days.draft} days`), /^erased/],
  ['nominator', 'IdleDraftItem', 'person', /^as the draft/, /^erased/],
  ['nominator', 'ErasureItem', 'nominator', /^minutes/, /^erased/],
  ['adviser', 'AdviserProfileItem', 'employer', members, /^erased/],
  ['adviser', 'NamingItem', 'biography', members, /^erased/],
  ['adviser', 'NamingItem', 'portraitHash', members, /^erased/],
  ['adviser', 'NamingItem', 'portraitCredit', members, /^erased/],
  ['adviser', 'MemberPictureItem', 'picture', members, /^erased/],
  ['adviser', 'MemberPictureItem', 'side', members, /^erased/],
  ['adviser', 'LoadItem', 'submitted', members, /^erased/],
  ['nominee', 'AssignmentItem', 'nomineeName', members, /^erased/],
  ['adviser', 'AssignmentItem', 'declaration', members, /^erased/],
  ['adviser', 'AssignmentItem', 'opinion', members, /^erased/],
  ['adviser', 'AssignmentItem', 'change', members, /^erased/],
  ['adviser', 'AssessmentItem', 'opinion', /./, /^erased/],
  ['adviser', 'DealingItem', 'given', /^for good/, /^stays: identifiers/],
  [
    'adviser',
    'QuestionItem',
    'text',
    keptMonths ? new RegExp(`^${keptMonths.questions} months`) : /^the edition/,
    /^erased/,
  ],
  ['nominator', 'QuestionItem', 'answer', /./, /^erased/],
  ['nominee', 'QuestionItem', 'nomineeName', /./, /^erased/],
  ['adviser', 'AskedItem', 'questions', members, /^erased/],
  ['juror', 'SeatItem', 'voted', members, /^erased/],
  ['juror', 'SeatItem', 'ballotId', members, /^erased/],
  ['juror', 'DeclarationItem', 'reason', /./, /^erased/],
  ['juror', 'ChairItem', 'person', members, /^erased/],
  ['juror', 'BallotItem', 'ballot', members, /^stays: belongs to the record/],
  ['juror', 'ReceiptedItem', 'castAt', members, /^stays: belongs to the record/],
  ['juror', 'TestBallotItem', 'receipt', members, /^stays: an identifier/],
  ['holder', 'TrusteeItem', 'sentAt', members, /^stays: by number/],
  ['holder', 'TrusteeItem', 'byText', members, /^erased/],
  ['holder', 'DecryptionItem', 'number', /^for good/, /^stays: by number/],
  ['holder', 'OtherTotalsItem', 'at', /^for good/, /^stays: by number/],
  ['holder', 'KeyRequestItem', 'persons', members, /^stays: identifiers/],
  ['officer', 'ConfirmationItem', 'by', members, /^stays: identifiers/],
  ['officer', 'PageTextItem', 'text', /^for good/, /^stays: the secretariat's own words/],
  ['officer', 'PageTextItem', 'writtenBy', /^for good/, /^stays: an identifier/],
  ['nominee', 'EditionItem', 'shortlistReasons', /^for good/, /^stays/],
  ['officer', 'EditionItem', 'note', /^for good/, /^stays: the secretariat's own words/],
  ['nominee', 'LaureateItem', 'name', /^for good/, /^stays: announced/],
  ['nominee', 'LaureateProfileItem', 'story', /^for good/, /^stays: written of/],
  ['officer', 'LaureateProfileItem', 'writtenBy', /^for good/, /^stays: an identifier/],
  ['nominee', 'PortraitItem', 'picture', /^until the secretariat removes it/, /^stays: published/],
  ['nominee', 'SmallPortraitItem', 'picture', /^as long as the portrait/, /^stays: published/],
  ['nominee', 'PortraitItem', 'credit', /^as long as the portrait/, /^stays: named/],
  ['officer', 'PortraitItem', 'savedBy', /^as long as/, /^stays: an identifier/],
  ['suggester', 'ContactItem', 'name', /^until it is removed/, /^erased/],
  ['suggester', 'SuggestionItem', 'email', /^until it is decided/, /^erased/],
  ['suggester', 'SuggestionItem', 'language', /^for good/, /^stays: .* names nobody/],
  ['suggester', 'CorrectionItem', 'language', /^for good/, /^stays: .* names nobody/],
  ['suggester', 'CorrectionItem', 'reason', /^until it is decided/, /^erased/],
  ['suggester', 'CorrectionItem', 'values', /^for good/, /^stays: .* nobody is found/],
  ['suggester', 'IntentItem', 'fingerprint', /^7 days/, /^stays: a hash that goes/],
  ['suggester', 'KnownAddressItem', 'key', /^as `ContactItem`, or as `SuggestionItem`/, /^erased/],
  ['suggester', 'CorrectionItem', 'email', /^until it is decided/, /^erased/],
  ['suggester', 'CorrectionItem', 'contact', /^for good/, /^stays: an identifier/],
  ['link', 'WaitingItem', 'actor', /milliseconds/, /^stays: becomes/],
  ['link', 'AuditEntryItem', 'actor', /^for good/, /^stays: .* holds no name/],
  [
    'nominee',
    'bucket of evidence',
    '',
    /^as the nomination/,
    new RegExp(`versions ${days.fileVersions} days`),
  ],
  ['visitor', 'log of the calls of the API', '', new RegExp(`^${days.logs} days`), /^stays/],
  ['link', 'queue `DeadLetters`', '', /^14 days/, /^stays: goes by itself/],
  ['link', "SES's suppression list", '', /^until it is taken off/, /^stays/],
  ['erase', 'backups of the tables', '', new RegExp(`^${days.backups} days`), /^goes with/],
];

/** What holds nobody, or only what somebody runs for themselves. */
const unsaid = [
  'logs of the functions',
  'archives of `./run export`',
  'the email folder of `./run`',
  "the database's file of `./run`",
];

function hours(): number {
  return inUnits(Sessions.LONGEST, 'H');
}

const isOf = (of: string, field: string) => (row: Row) =>
  row.of === of && (field === '' || row.fields.includes(`\`${field}\``));

describe('the page of privacy', () => {
  it.each(said)('says in "%s" what the table has of %s, %s', (part, of, field, long, after) => {
    const found = rows.filter(isOf(of, field));
    expect(found).toHaveLength(1);
    expect(found[0]!.long).toMatch(long);
    expect(found[0]!.after).toMatch(after);
    expect([...privacyText().kept.map(({ id }) => id), 'erase']).toContain(part);
  });

  // What is said of links leads on to the other sections; what goes with a nomination goes with it at the latest.
  const inMonths = said.flatMap(([part, of, field]) => {
    const { long = '' } = rows.find(isOf(of, field)) ?? {};
    const withIt = part === 'nominee' && long.startsWith('with the nomination');
    return part === 'link' || withIt
      ? []
      : [...long.matchAll(/(\d+) months/g)].map(
          ([, months]) => [part, of, Number(months)] as const,
        );
  });

  it.each(inMonths)(
    'says in "%s" that of %s something is kept for %i months',
    (part, _, months) => {
      overwriteGetLocale(() => 'en');
      const text = privacyText().kept.find(({ id }) => id === part);
      expect(text?.long).toContain(month(months));
    },
  );

  it('leaves nothing out that the table has, and says nothing of what it has not', () => {
    expect(rows.length).toBeGreaterThan(50);
    const unspoken = rows.filter(
      (row) => !unsaid.includes(row.of) && !said.some(([, of, field]) => isOf(of, field)(row)),
    );
    expect(unspoken).toEqual([]);
    expect(unsaid.filter((of) => !rows.some((row) => row.of === of))).toEqual([]);
  });

  it.each(codes)('says every number of its own in %s', (code) => {
    overwriteGetLocale(() => code);
    const text = JSON.stringify(privacyText(undefined));
    for (const count of [
      ...Object.values(days).filter((count) => count > 1),
      hours(),
      LONGEST_DAYS,
    ])
      expect(text).toContain(new Intl.NumberFormat(languages[code].tag).format(count));
    const clock = JSON.stringify(
      privacyText({
        questions: 61,
        notShortlisted: 62,
        suggesters: 63,
        finalists: 64,
        members: 65,
      }),
    );
    for (const count of [61, 62, 63, 64, 65])
      expect(clock).toContain(new Intl.NumberFormat(languages[code].tag).format(count));
    expect(text).toContain(m.nominee_decline());
    expect(text).toContain(m.nominate_erase());
    expect(text + clock).not.toMatch(/\{\w+\}/);
  });
});

it('says whole years as years, of this award', () => {
  overwriteGetLocale(() => 'en');
  const months = { questions: 6, notShortlisted: 12, suggesters: 12, finalists: 24, members: 36 };
  const long = (part: string) => privacyText(months).kept.find(({ id }) => id === part)!.long;
  expect(long('juror')).toContain('This award keeps it for 3 years after');
  expect(long('nominator')).toMatch(/answers for 6 months, .* for 1 year, .* for 2 years/);
});

describe('the months for which the server keeps something', () => {
  it('are read from where the server has them', () => {
    const source = 'QUESTIONS(6), NOT_SHORTLISTED(12), SUGGESTERS(11), FINALISTS(24), MEMBERS(36);';
    expect(monthsOf(source)).toEqual({
      questions: 6,
      notShortlisted: 12,
      suggesters: 11,
      finalists: 24,
      members: 36,
    });
    expect(monthsOf(undefined)).toBeUndefined();
    expect(() => monthsOf('QUESTIONS(6)')).toThrow('NOT_SHORTLISTED');
  });
});
