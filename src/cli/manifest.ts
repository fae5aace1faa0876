/** `npm run manifest`: the app's manifest as Slack's settings take it, for Socket Mode or with `--http` for HTTP. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from '../root.js';
import { shapeManifest } from '../slack/shape-manifest.js';
import { runCli } from './run-cli.js';

const USAGE = `Usage: npm run --silent manifest                                  prints manifest.yml: Socket Mode
       npm run --silent manifest -- --http https://YOUR-HOST      prints it for HTTP on that host
       npm run --silent manifest -- --unfurl YOUR-DOMAIN          with links of that domain answered (UNFURL_DOMAIN)
       npm run --silent manifest -- --json                        as JSON; with any of these`;

function readOptions() {
  try {
    return parseArgs({
      options: {
        http: { type: 'string' },
        unfurl: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

await runCli(() => {
  const { http, unfurl, json, help } = readOptions();
  if (help) return console.log(USAGE);
  const text = readFileSync(join(ROOT, 'manifest.yml'), 'utf8');
  const isAsItStands = http === undefined && unfurl === undefined;
  const manifest = shapeManifest(text, { http, unfurl });
  if (json) console.log(JSON.stringify(manifest.toJS(), null, 2));
  else process.stdout.write(isAsItStands ? text : manifest.toString({ lineWidth: 120, flowCollectionPadding: false }));
});
