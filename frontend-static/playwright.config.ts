import { defineConfig } from '@playwright/test';

/** What only reads, and needs no server of its own. */
const PAGES = ['content.spec.ts', 'directory.spec.ts', 'verify.spec.ts'];

/**
 * Runs against a server that serves the built site and the rooms at one origin: `BASE_URL`; or, with `DEPLOYED_URL`, what
 * is only so where the system is deployed.
 */
export default defineConfig({
  testDir: 'e2e',
  timeout: 60_000,
  // What is tried again has its test's time otherwise, and then says nothing of what it waited for.
  expect: { timeout: 15_000, toPass: { timeout: 120_000 } },
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
    baseURL: process.env.BASE_URL ?? 'http://localhost:8080',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    },
  },
});
