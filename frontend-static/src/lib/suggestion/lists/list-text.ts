import { number } from '#lib/i18n/format.ts';
import {
  CorrectedLists,
  CorrectionRules,
  OrganisationRules,
  SuggestionRules,
} from '#lib/limits.ts';
import { m } from '#lib/paraglide/messages.js';
import type { ListText } from './text.ts';
import type { ListField } from '../organisation.ts';

/** What is said around lists of an entry's names and of its relations. */
export function listText() {
  return {
    acronym: m.entry_acronym(),
    more: m.suggest_organisation_more(),
    industries: m.directory_industry(),
    relation: m.correct_relation(),
    relations: m.entry_relations(),
    otherNames: m.entry_other_names(),
    lookOrganisation: m.correct_look_organisation(),
    lookPartnership: m.correct_look_partnership(),
    lookHint: m.correct_look_hint(),
    lookNone: m.correct_look_none(),
    inDirectory: m.lookalike_organisations(),
    use: m.suggest_participant_use({ name: '{name}' }),
    remove: m.suggest_participant_remove(),
    role: m.entry_role(),
    namesHint: m.correct_names_hint(),
    addName: m.correct_name_add(),
    nameNth: m.correct_name_nth({ number: '{number}' }),
    nameKind: m.correct_name_kind(),
    nameKinds: { ALIAS: m.correct_name_alias(), FORMER: m.correct_name_former() },
    longestName: SuggestionRules.LONGEST_NAME,
    mostOf: {
      participants: CorrectedLists.MOST_PARTICIPANTS,
      relations: CorrectedLists.MOST_RELATIONS,
      otherNames: CorrectedLists.MOST_NAMES,
    },
  } satisfies ListText;
}

/** What is said of what else a new entry says, where it is not as it must be. */
export function listErrors(): Record<'acronym' | ListField, string> {
  return {
    acronym: m.correct_error_acronym({ most: CorrectionRules.LONGEST_ACRONYM }),
    otherNames: m.correct_error_names({
      least: number(OrganisationRules.SHORTEST_NAME),
      most: SuggestionRules.LONGEST_NAME,
    }),
    relations: m.correct_error_relations(),
  };
}
