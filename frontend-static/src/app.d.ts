declare global {
  /** Address at which the site is published, without a final slash. */
  const __SITE_URL__: string;
  /** Whom to tell of a weakness, such as `mailto:security@example.org`; empty when nobody is named. */
  const __SECURITY_CONTACT__: string;
  /** Who runs the award, by its own name in any language; empty when nobody is named. */
  const __OWNER__: string;
  /** The secretariat's mail address for everybody; empty when none is set. */
  const __CONTACT__: string;
}

export {};
