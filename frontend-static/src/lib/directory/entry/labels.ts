import type {
  OrganisationKind,
  OrganisationRole,
} from '#lib/graphql/generated/public-organisation-entry.ts';
import { m } from '#lib/paraglide/messages.js';
import { isTag } from './tags.ts';

const roles: Record<OrganisationRole, () => string> = {
  LEAD: m.role_lead,
  PARTNER: m.role_partner,
  SUPPORTER: m.role_supporter,
  HOST: m.role_host,
};

const organisationKinds: Record<OrganisationKind, () => string> = {
  PUBLIC: m.organisation_public,
  PRIVATE: m.organisation_private,
  CIVIL_SOCIETY: m.organisation_civil_society,
  INTERGOVERNMENTAL: m.organisation_intergovernmental,
  MEDIA: m.organisation_media,
};

/** Every kind of organisation, in the order of the schema. */
export const allOrganisationKinds = Object.keys(organisationKinds) as OrganisationKind[];

/** What an organisation may do in a partnership, in the order of the schema. */
export const allRoles = Object.keys(roles) as OrganisationRole[];

/** What an organisation does in a partnership, in words. */
export function roleName(role: OrganisationRole): string {
  if (import.meta.env.SSR && isTag(role)) return role;
  return roles[role]();
}

/** What sort of organisation it is, in words. */
export function organisationKindName(kind: OrganisationKind): string {
  if (import.meta.env.SSR && isTag(kind)) return kind;
  return organisationKinds[kind]();
}
