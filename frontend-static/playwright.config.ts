import { defineConfig } from '@playwright/test';

/**
 * Runs against a server that serves the built site and the rooms at one origin: `BASE_URL`; or, with `DEPLOYED_URL`, what
 * is only so where the system is deployed.
 */
export default defineConfig({
  testDir: 'e2e',
  testMatch: process.env.DEPLOYED_URL ? 'deployed.ts' : '*.spec.ts',
  timeout: 60_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  workers: 2,
  reporter: [['list']],
  use: {
    baseURL: process.env.BASE_URL ?? 'http://localhost:8080',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: ['--no-sandbox'],
    },
  },
});
