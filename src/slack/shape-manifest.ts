/** The app's manifest in other forms than the one in the file; comments stay. */
import { type Document, isMap, isSeq, parseDocument } from 'yaml';
import { refuseUnfurlDomain } from '../unfurl-domain.js';
import { EVENTS_PATH } from './events-path.js';

export type ManifestForm = {
  /** Where Slack reaches the program, as an https address; left out: Socket Mode. */
  http?: string | undefined;
  /** A domain whose links are answered in place; left out: none. */
  unfurl?: string | undefined;
};

const HTTP_HEADING = ` The app's manifest for HTTP: paste it at https://api.slack.com/apps → "Create New App" → "From a manifest".`;

/**
 * @param text the manifest as YAML, for Socket Mode
 * @throws Error in a sentence that says what to do
 */
export function shapeManifest(text: string, { http, unfurl }: ManifestForm): Document {
  const manifest = parseDocument(text);
  if (http !== undefined) serveOverHttp(manifest, `${readOrigin(http)}${EVENTS_PATH}`);
  if (unfurl !== undefined) addUnfurls(manifest, unfurl);
  return manifest;
}

function serveOverHttp(manifest: Document, url: string): void {
  manifest.commentBefore = HTTP_HEADING;
  manifest.setIn(['settings', 'socket_mode_enabled'], false);
  manifest.setIn(['settings', 'event_subscriptions', 'request_url'], url);
  manifest.setIn(['settings', 'interactivity', 'request_url'], url);
  // where menus whose options we give are filled from
  manifest.setIn(['settings', 'interactivity', 'message_menu_options_url'], url);
  const commands = manifest.getIn(['features', 'slash_commands']);
  for (const command of isSeq(commands) ? commands.items : []) if (isMap(command)) command.set('url', url);
}

/** Each with what it is for. */
const LINK_SCOPES = {
  'links:read': ' To hear of links to the domain of unfurl_domains, and of no others.',
  'links:write': ' To answer them below the message.',
};

function addUnfurls(manifest: Document, domain: string): void {
  const refusal = refuseUnfurlDomain(domain);
  if (refusal !== null) throw new Error(`--unfurl ${domain} ${refusal}: give a domain of your own.`);
  manifest.setIn(['features', 'unfurl_domains'], [domain]);
  for (const [name, reason] of Object.entries(LINK_SCOPES)) {
    const scope = manifest.createNode(name);
    scope.commentBefore = reason;
    manifest.addIn(['oauth_config', 'scopes', 'bot'], scope);
  }
  manifest.addIn(['settings', 'event_subscriptions', 'bot_events'], 'link_shared');
}

/** @throws Error */
function readOrigin(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isAlone = url !== null && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
  if (url === null || url.protocol !== 'https:' || !isAlone || !url.hostname.includes('.'))
    throw new Error(
      `--http ${address} is not an https address without a path: give the one where Slack reaches the program, such as https://advisor.example.com.`,
    );
  return url.origin;
}
