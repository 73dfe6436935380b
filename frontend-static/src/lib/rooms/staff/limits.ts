/** The numbers that only the secretariat's room says, as `#lib/limits.ts` has the others. */
export {
  AdviserDesk,
  Announce,
  BoardFilter,
  ChooseTrustees,
  ConsentDesk,
  ContactDesk,
  Keeping,
  Links,
  Officers,
  OpenAdvice,
  PrepareEdition,
  RecordShortlist,
  Screenings,
  VoteRule,
  WantedCheck,
} from '../../../../../graphql-schema/limits-secretariat.json';
