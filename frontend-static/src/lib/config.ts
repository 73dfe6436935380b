/** What the host that serves the site says about itself in `/config.json`. */
export interface SiteConfig {
  /** Whether this is the local server, with its mailbox and its explorer. */
  local: boolean;
}

let asked: Promise<SiteConfig> | undefined;

/** What the host says about itself, asked once. A host that says nothing is not local. */
export function siteConfig(fetcher: typeof fetch = fetch): Promise<SiteConfig> {
  asked ??= read(fetcher);
  return asked;
}

async function read(fetcher: typeof fetch): Promise<SiteConfig> {
  try {
    const answer = (await (await fetcher('/config.json')).json()) as Partial<SiteConfig>;
    return { local: answer.local === true };
  } catch {
    return { local: false };
  }
}
