import type { Announced } from '#lib/server/laureate/announced.ts';

declare global {
  /** Address at which the site is published, without a final slash. */
  const __SITE_URL__: string;
  /** Whom to tell of a weakness, such as `mailto:security@example.org`; empty when nobody is named. */
  const __SECURITY_CONTACT__: string;
  /** Who runs the award, by its own name in any language; empty when nobody is named. */
  const __OWNER__: string;
  /** Address of the licence of the directory's data; empty when the site's terms of use hold. */
  const __DATA_LICENCE__: string;
  /** The secretariat's mail address for everybody; empty when none is set. */
  const __CONTACT__: string;
  /** The laureates that were known when the site was built. */
  const __ANNOUNCED__: Announced;
}

export {};
