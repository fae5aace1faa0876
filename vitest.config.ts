import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    environment: 'node',
    globalSetup: ['test/own-temp.ts', 'test/learn.ts'],
    // A busy machine is slower by far; nothing here is measured by time.
    testTimeout: 120_000,
    expect: { poll: { timeout: 10_000 } },
  },
});
