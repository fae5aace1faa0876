import { type Browser, chromium } from 'playwright-core';

/** The browser asks nobody anything by itself; as root it has no sandbox. */
const ARGS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const launchBrowser = (path: string): Promise<Browser> => chromium.launch({ executablePath: path, args: ARGS });

export const PHONE = { width: 360, height: 740 };
