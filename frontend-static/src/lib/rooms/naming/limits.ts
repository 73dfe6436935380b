/** The numbers that only those who agree to be named are told, as `#lib/limits.ts` has the others. */
export { NamedAs, OwnPortrait } from '../../../../../graphql-schema/limits-naming.json';
