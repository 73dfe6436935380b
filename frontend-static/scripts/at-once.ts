import { reached } from './joined.ts';

/** The files of the build for browsers by what they were made of, as Vite lists them. */
export type Manifest = Readonly<
  Record<
    string,
    {
      file: string;
      css?: readonly string[];
      imports?: readonly string[];
      dynamicImports?: readonly string[];
    }
  >
>;

/** Files that need each other, of which one would run before what it needs; none in a build that works. */
export function rounds(manifest: Manifest): string[] {
  const next = (name: string) => manifest[name]?.imports ?? [];
  return Object.keys(manifest).filter((name) => reached(next(name), next).has(name));
}

/** What a page imports only once somebody does something, or only on some pages: with the pages that never do so at once. */
export const LATER: readonly (readonly [module: string, pages: RegExp])[] = [
  // Somebody opens how it was decided.
  ['src/lib/verify/verifier.ts', /./],
  ['src/lib/verify/Places.svelte', /./],
  ['src/lib/verify/LateRecusals.svelte', /./],
  ['src/lib/verify/laureate/LaureateInRecord.svelte', /./],
  // Somebody saves what a search has found.
  ['src/lib/directory/csv.ts', /./],
  ['src/lib/save-as.ts', /./],
  // Somebody is about to type what they look for, or looks for what there is not.
  ['src/lib/directory/complete.ts', /./],
  ['src/lib/directory/NoneOfCountry.svelte', /./],
  // Somebody opens the filters, or comes with some that are chosen.
  ['src/lib/directory/narrow/PartnershipNarrowing.svelte', /./],
  ['src/lib/directory/narrow/OrganisationNarrowing.svelte', /./],
  // One of three pages is shown, and the form of a nomination weighs most of them.
  ['src/lib/rooms/staff/settings/preview/HomePreview.svelte', /./],
  ['src/lib/award/AwardBody.svelte', /./],
  // Somebody has ticked nominations.
  ['src/lib/rooms/staff/nominations/several/WriteSeveral.svelte', /./],
  // Nobody opens a vote while its page shows what weighs more, that it is held and what came of it.
  ['src/lib/rooms/staff/vote/OpenVote.svelte', /./],
  ['src/lib/rooms/staff/vote/ChooseHolders.svelte', /./],
  // A ballot is tried before the vote opens, when there is no other.
  ['src/lib/rooms/ballot/TestBallot.svelte', /./],
  // A ballot has been cast; what one may find out afterwards stands below its receipt.
  ['src/lib/rooms/ballot/cast/LateConflicts.svelte', /./],
  // Receipts are fixed once the vote is closed, when nobody casts a ballot any more.
  ['src/lib/rooms/release/FixedReceipts.svelte', /\/jury\//],
  // One of the jury, the chair, releases the count.
  ['src/lib/rooms/release/ReleasePanel.svelte', /\/jury\//],
  // A count stops, or a vote has another rule, only where somebody changed what is stored.
  ['src/lib/rooms/release/StoppedCount.svelte', /./],
  ['src/lib/rooms/release/OtherRule.svelte', /./],
  // A laureate is announced once, after the count.
  ['src/lib/rooms/staff/vote/AnnounceForm.svelte', /./],
  // A laureate's portrait stands below the laureate's texts.
  ['src/lib/rooms/staff/laureate/PortraitPart.svelte', /./],
  // Somebody cites an entry.
  ['src/lib/directory/entry/Citation.svelte', /./],
  // An entry is there, on most pages; an organisation of the first data says no more of itself than where it sits, no partnership has another name, and hardly one an industry.
  ['src/lib/directory/entry/Gone.svelte', /./],
  ['src/lib/directory/entry/OrganisationMore.svelte', /./],
  ['src/lib/directory/entry/OtherNames.svelte', /./],
  ['src/lib/directory/entry/Industries.svelte', /./],
  ['src/lib/directory/entry/Relations.svelte', /\/directory\/organisation-/],
  // Somebody adds an organisation to a suggestion.
  ['src/lib/suggestion/Participants.svelte', /\/partners\/suggest\//],
  // What is corrected is a partnership or an organisation, and what only an organisation has is asked for once it is one.
  ['src/lib/directory/entry/read-organisation.ts', /\/partners\/correct\//],
  ['src/lib/suggestion/MoreOfOrganisation.svelte', /\/partners\/correct\//],
  // Somebody opens what else a suggestion can say, or types a name that an entry may have.
  ['src/lib/suggestion/lists/MoreOfNew.svelte', /./],
  ['src/lib/suggestion/Duplicates.svelte', /./],
  // Somebody opens a list of an entry.
  ['src/lib/suggestion/lists/ListEditor.svelte', /./],
  // Most editions ask no questions of their own.
  ['src/lib/rooms/nomination/answers/answers.ts', /./],
  // An edition asks some, or somebody adds the first.
  ['src/lib/rooms/staff/settings/QuestionsPart.svelte', /./],
  // A draft is read once the call is closed.
  ['src/lib/rooms/nomination/NominationText.svelte', /./],
  // The server says that two wrote in one draft.
  ['src/lib/rooms/nomination/VersionChoice.svelte', /./],
  // A nomination is written, or was submitted, and hardly anybody changes it then.
  ['src/lib/rooms/nomination/Submitted.svelte', /./],
  ['src/lib/rooms/nomination/change/Change.svelte', /./],
  ['src/lib/rooms/nomination/change/change.svelte.ts', /./],
  // Hardly anybody withdraws a nomination, or deletes a draft.
  ['src/lib/rooms/nomination/withdraw/Ending.svelte', /./],
  // Whoever has opened a link stands before the door, and is in the room afterwards.
  ['src/lib/rooms/passkey/PasskeyDoor.svelte', /./],
  // Most browsers have passkeys.
  ['src/lib/rooms/passkey/NoPasskeys.svelte', /./],
  // Most members of the secretariat may change things; who is in it stands below the committee and the jury.
  ['src/lib/rooms/staff/ReaderNote.svelte', /./],
  ['src/lib/rooms/staff/people/Officers.svelte', /./],
  // Whether somebody agrees to be named stands below their work; who does, below the committee and the jury.
  ['src/lib/rooms/naming/Naming.svelte', /./],
  ['src/lib/rooms/staff/people/named/Named.svelte', /./],
  // On most days every mail has gone out.
  ['src/lib/rooms/staff/people/NotReached.svelte', /./],
  // A committee or a jury is invited once, by hand or by a table.
  ['src/lib/rooms/staff/people/many/InviteMany.svelte', /./],
  // An adviser reads the language of every dossier.
  ['src/lib/rooms/staff/overview/Unread.svelte', /./],
  // Somebody ticks nominations.
  ['src/lib/rooms/staff/nominations/several/RemindSeveral.svelte', /./],
  // Somebody opens a nomination; all of it comes at once, so that nothing moves below what is clicked.
  ['src/lib/rooms/staff/nominations/OpenDossier.svelte', /./],
  // Somebody takes dossiers along with their files.
  ['src/lib/rooms/staff/nominations/archive/Archive.svelte', /./],
  // Something came on paper, or by phone; or much of it, in a table.
  ['src/lib/rooms/staff/nominations/entered/Import.svelte', /./],
  ['src/lib/rooms/staff/nominations/entered/Enter.svelte', /./],
  // Something in a log goes with an act by a code.
  ['src/lib/rooms/staff/log/details.ts', /./],
  // Somebody opens a dossier that has files.
  ['src/lib/rooms/evidence/ReadHere.svelte', /./],
  // Somebody opens a dossier that the secretariat translated.
  ['src/lib/rooms/judging/TranslationChoice.svelte', /./],
  ['src/lib/rooms/judging/TranslatedText.svelte', /./],
  // Somebody opens the assessments of a nomination.
  ['src/lib/rooms/staff/shortlist/AssignForm.svelte', /./],
  // Somebody opens what they may do with their own passkey; on most days nobody has lost one.
  ['src/lib/rooms/passkey/OwnPasskey.svelte', /./],
  ['src/lib/rooms/passkey/Vouch.svelte', /./],
  // Somebody looks for an organisation.
  ['src/lib/rooms/staff/directory/Contact.svelte', /./],
  // Nothing waits for a decision on most days.
  ['src/lib/rooms/staff/directory/Suggestion.svelte', /./],
  ['src/lib/rooms/staff/directory/corrections/Correction.svelte', /./],
  // Somebody opens the synonyms of the search.
  ['src/lib/rooms/staff/directory/SynonymGroups.svelte', /./],
  // The secretariat wrote another text than the page ships with.
  [
    'src/lib/standing/source.ts',
    /\/(?:about|rules|questions|contact|accessibility|terms|run-your-own)\//,
  ],
  // An entry is of one sort or the other.
  ['src/lib/directory/entry/OrganisationBody.svelte', /\/directory\/partnership-/],
  ['src/lib/directory/entry/PartnershipBody.svelte', /\/directory\/organisation-/],
  ['src/lib/directory/entry/read-organisation.ts', /\/directory\/partnership-/],
  ['src/lib/directory/entry/read-partnership.ts', /\/directory\/organisation-/],
];

/** Places to work in, by what follows the language in their addresses; and what everybody reads, but for the forms among that. */
const work =
  /^[^/]+\/(?:nominate|nominee|organisation|adviser|jury|trustee|secretariat|verify)(?:\/|$)/;

/** What kind of page it is, by its path with the language. */
export function kindOf(page: string): 'read' | 'form' | 'work' {
  if (work.test(page)) return 'work';
  return /^[^/]+\/partners\//.test(page) ? 'form' : 'read';
}

/** Pages of the router, each of which its own HTML names, and what it shows when even its page for errors fails. */
const router = /\/client-optimized\/nodes\/\d+\.js$|\/error-template\.js$/;
const message = /^messages\/[\w-]+\/(\w+)$/;

/**
 * The scripts that a page fetches without anybody doing anything: what its HTML names, and what that imports, at once or as soon as it
 * runs. An import that waits for something is among those that are fetched later.
 *
 * @param page the page's file in the build, which begins with its language
 */
export function atOnce(manifest: Manifest, page: string, html: string): Set<string> {
  const locale = page.split('/', 1)[0];
  const keys = new Map(Object.entries(manifest).map(([key, { file }]) => [file, key]));
  const waits = (key: string) =>
    router.test(key) ||
    (message.exec(key)?.[1] ?? locale) !== locale ||
    LATER.some(([module, pages]) => module === key && pages.test(page));
  const found = new Set<string>();
  const open = [...html.matchAll(/_app\/immutable\/[\w/.-]+\.js/g)].map(([file]) => file);
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    const { imports = [], dynamicImports = [] } = manifest[keys.get(file) ?? ''] ?? {};
    const fetched = [...imports, ...dynamicImports.filter((key) => !waits(key))];
    open.push(...fetched.map((key) => manifest[key]!.file));
  }
  return found;
}

/**
 * The files of styles that a page fetches with these scripts: those that its HTML names, and those of what it imports while it runs. What
 * stands in the page itself is named, too, but disabled: Vite is told so that it need not fetch it.
 */
export function styles(
  manifest: Manifest,
  html: string,
  scripts: ReadonlySet<string>,
): ReadonlySet<string> {
  const links = [...html.matchAll(/<link [^>]*?(_app\/immutable\/[\w/.-]+\.css)[^>]*>/g)];
  const named = links.filter(([link]) => !link.includes(' disabled')).map(([, file]) => file!);
  const inPage = new Set(links.map(([, file]) => file!).filter((file) => !named.includes(file)));
  const imported = Object.values(manifest).filter(({ file }) => scripts.has(file));
  const wanted = [...named, ...imported.flatMap(({ css = [] }) => css)];
  return new Set(wanted.filter((file) => !inPage.has(file)));
}

/** What is said to be fetched later and is no part of the build any more. */
export function unknownLater(manifest: Manifest): string[] {
  return LATER.map(([module]) => module).filter((module) => !(module in manifest));
}
