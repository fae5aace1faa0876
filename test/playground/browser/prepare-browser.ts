/**
 * `npm run browser`: sees to it that the browser tests can run. Without a browser they are skipped, which this says
 * loudly; with `--required` it ends with code 1 instead.
 */
import { findBrowser, installBrowser } from './find-browser.js';

const { CHROME_BIN } = process.env;
const found = findBrowser() ?? (CHROME_BIN ? null : installBrowser());
if (found !== null) {
  console.log(`Browser tests run in ${found}`);
} else {
  const reason = CHROME_BIN
    ? `CHROME_BIN is ${CHROME_BIN}, where no program is`
    : 'no Chromium was found, and none could be installed';
  const rule = '!'.repeat(80);
  console.error(
    `${rule}\nThe BROWSER TESTS ARE SKIPPED: ${reason}.\nInstall Chromium or Chrome, or set CHROME_BIN to its path.\n${rule}`,
  );
  if (process.argv.includes('--required')) process.exitCode = 1;
}
