/**
 * The numbers of the server's rules, each by the constant that it is there; a test of the server holds them to be equal. What only the
 * secretariat's room says is in `rooms/staff/limits.ts`, as every room fetches all that is here.
 */
export {
  Allowance,
  AssessmentRules,
  CalendarCheck,
  CategoriesCheck,
  Copies,
  CorrectedLists,
  CorrectionRules,
  CriteriaCheck,
  Cycle,
  DataExtension,
  DirectorySearch,
  DraftRules,
  Edition,
  EvidenceStore,
  Extensions,
  JuryRoll,
  LostPasskeys,
  MailAddress,
  NominationTerms,
  NomineeRules,
  OperationLimits,
  OrganisationRules,
  PageRequest,
  PersistedQueries,
  QueryBatch,
  QuestionRules,
  RateMeter,
  RecoveryCodes,
  RemindJurors,
  ResponseWriter,
  Seed,
  Sessions,
  StepUp,
  SuggestionRules,
  Uploads,
  Withdrawals,
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
