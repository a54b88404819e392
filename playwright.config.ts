import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/support/find-program.ts';

const executablePath = findChromium();

/**
 * The interface in a real Chromium, against the built node. One worker and no retries: the machine has two
 * cores, and a test that passes only at the second try has failed.
 */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.test.ts',
  globalSetup: './test/support/global-setup.ts',
  outputDir: 'test-results/e2e',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: executablePath === undefined ? {} : { executablePath },
  },
});
