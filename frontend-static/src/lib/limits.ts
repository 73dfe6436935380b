/** The numbers of the server's rules, each by the constant that it is there. A test of the server holds them to be equal. */
export {
  Announce,
  AssessmentRules,
  CalendarCheck,
  CategoriesCheck,
  CorrectionRules,
  CountTerms,
  CriteriaCheck,
  Cycle,
  DirectorySearch,
  DraftRules,
  Edition,
  EvidenceStore,
  Extensions,
  FrozenRule,
  JuryRoll,
  LostPasskeys,
  NominationTerms,
  OpenAdvice,
  OperationLimits,
  PageRequest,
  QuestionRules,
  RecoveryCodes,
  RemindJurors,
  ResumeLinks,
  Seed,
  Sessions,
  StepUp,
  SuggestionRules,
  Uploads,
  WordCount,
} from '../../../graphql-schema/limits.json';

const seconds = { D: 86_400, H: 3_600, M: 60, S: 1 } as const;

/** How many of a unit a duration such as `PT8H` has (ISO 8601, days to seconds). */
export function inUnits(duration: string, unit: keyof typeof seconds): number {
  const parts = [...duration.matchAll(/(\d+)([DHMS])/g)];
  const total = parts.reduce(
    (sum, [, count, of]) => sum + Number(count) * seconds[of as keyof typeof seconds],
    0,
  );
  return total / seconds[unit];
}
