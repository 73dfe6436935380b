declare global {
  /** Address at which the site is published, without a final slash. */
  const __SITE_URL__: string;
}

export {};
