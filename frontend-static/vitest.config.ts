import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import type { BrowserCommand } from 'vitest/node';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';

/** The reader's choice between light and dark. */
const setScheme: BrowserCommand<[scheme: 'light' | 'dark']> = ({ page }, scheme) =>
  page.emulateMedia({ colorScheme: scheme });

/** How long is waited for what comes at once on a machine that does nothing else; how fast it comes is not what is tested. */
const patience = {
  testTimeout: 60_000,
  hookTimeout: 120_000,
  expect: { poll: { timeout: 30_000 } },
};

/** Every shared component in a real browser, one page for all of them. */
const components: TestProjectInlineConfiguration = {
  extends: false,
  define: {
    __SITE_URL__: JSON.stringify('https://award.example'),
    __SECURITY_CONTACT__: JSON.stringify(''),
    __CONTACT__: JSON.stringify(''),
    __OWNER__: JSON.stringify(''),
    __DATA_LICENCE__: JSON.stringify(''),
  },
  plugins: [svelte({ configFile: false })],
  resolve: {
    alias: {
      '$app/navigation': '/tests/components/app-navigation.ts',
      '$app/state': '/tests/components/app-state.svelte.ts',
    },
  },
  // Found on the way, they would load the page anew in the middle of a test.
  optimizeDeps: { include: ['axe-core', 'svelte/server'] },
  test: {
    name: 'components',
    include: ['{src,tests}/**/*.svelte.test.ts'],
    setupFiles: ['tests/components/setup.ts'],
    isolate: false,
    fileParallelism: false,
    ...patience,
    browser: {
      enabled: true,
      headless: true,
      ui: false,
      screenshotFailures: false,
      traceView: false,
      dependencySourcemaps: false,
      viewport: { width: 1024, height: 800 },
      commands: { setScheme },
      provider: playwright({
        contextOptions: { locale: 'en-GB', timezoneId: 'Africa/Nairobi' },
        launchOptions: {
          executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
          args: ['--no-sandbox'],
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
};

/** What needs no browser. Files share what they import, tables of the vote's curve among it; `tests/unit.ts` sets clock and locale back after each. */
const unit: TestProjectInlineConfiguration = {
  extends: './vite.config.ts',
  test: {
    name: 'unit',
    include: ['{src,scripts}/**/*.test.ts'],
    exclude: ['**/*.svelte.test.ts'],
    isolate: false,
    unstubGlobals: true,
    setupFiles: ['tests/unit.ts'],
    ...patience,
  },
};

export default defineConfig({ test: { projects: [unit, components] } });
