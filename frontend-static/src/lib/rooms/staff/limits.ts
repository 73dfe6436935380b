/** The numbers that only the secretariat's room says, as `#lib/limits.ts` has the others. */
export {
  AdviserDesk,
  Announce,
  ConsentDesk,
  ContactDesk,
  Invitations,
  OpenAdvice,
  OpenVoting,
  PrepareEdition,
  RecordShortlist,
  ReopenAssessment,
  Screenings,
} from '../../../../../graphql-schema/limits-secretariat.json';
