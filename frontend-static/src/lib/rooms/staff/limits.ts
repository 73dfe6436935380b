/** The numbers that only the secretariat's room says, as `#lib/limits.ts` has the others. */
export {
  AdviserDesk,
  Announce,
  BoardFilter,
  ChooseTrustees,
  ConsentDesk,
  ContactDesk,
  Invitations,
  Links,
  Officers,
  OpenAdvice,
  PrepareEdition,
  RecordShortlist,
  Screenings,
  VoteRule,
} from '../../../../../graphql-schema/limits-secretariat.json';
