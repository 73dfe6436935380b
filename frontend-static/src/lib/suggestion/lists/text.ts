type Words = Readonly<
  Record<
    | 'acronym'
    | 'more'
    | 'industries'
    | 'relation'
    | 'relations'
    | 'otherNames'
    | 'lookOrganisation'
    | 'lookPartnership'
    | 'lookHint'
    | 'lookNone'
    | 'inDirectory'
    | 'use'
    | 'remove'
    | 'role'
    | 'namesHint'
    | 'addName'
    | 'nameNth'
    | 'nameKind',
    string
  >
>;

/** What is said around lists of an entry's names and of its relations, from the page. */
export interface ListText extends Words {
  readonly nameKinds: Readonly<Record<'ALIAS' | 'FORMER', string>>;
  readonly longestName: number;
  readonly mostOf: Readonly<Record<'participants' | 'relations' | 'otherNames', number>>;
}
