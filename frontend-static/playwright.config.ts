import { defineConfig } from '@playwright/test';

/** What only reads, and needs no server of its own. */
const PAGES = ['content.spec.ts', 'directory.spec.ts', 'verify.spec.ts'];

/**
 * Runs against a server that serves the built site and the rooms at one origin: `BASE_URL`; or, with `DEPLOYED_URL`, what
 * is only so where the system is deployed.
 */
export default defineConfig({
  testDir: 'e2e',
  // Each wait has an end of its own and says what it waited for: a whole story takes as long as the machine does.
  timeout: 1_800_000,
  expect: { timeout: 30_000, toPass: { timeout: 240_000 } },
  forbidOnly: true,
  workers: 2,
  fullyParallel: true,
  // A worker that goes from one to the other begins anew, and with it the server of its stories.
  projects: process.env.DEPLOYED_URL
    ? [{ name: 'deployed', testMatch: 'deployed.ts' }]
    : [
        { name: 'pages', testMatch: PAGES },
        { name: 'stories', testMatch: '*.spec.ts', testIgnore: PAGES },
      ],
  reporter: [['list']],
  use: {
    actionTimeout: 120_000,
    navigationTimeout: 120_000,
    baseURL: process.env.BASE_URL ?? 'http://localhost:8080',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    },
  },
});
