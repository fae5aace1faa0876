/** A small manifest of the tests' own, in a temporary folder. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'yaml';

const SCOPES = ['app_mentions:read', 'assistant:write', 'chat:write', 'commands', 'im:history'];
const SHORTCUTS = [
  { name: 'Explain', type: 'message', callback_id: 'explain', description: 'Explains' },
  { name: 'Explain', type: 'global', callback_id: 'explain', description: 'Explains' },
  { name: 'Ask', type: 'global', callback_id: 'ask', description: 'Asks' },
];
const EVENTS = ['app_home_opened', 'app_mention', 'message.im'];

/** Writes a manifest and gives its path. */
export function writeManifest({ scopes = SCOPES, events = EVENTS, homeTab = true, agent = true } = {}): string {
  const path = join(mkdtempSync(join(tmpdir(), 'manifest-')), 'manifest.yml');
  const manifest = {
    display_information: { name: 'Test' },
    features: {
      app_home: { home_tab_enabled: homeTab },
      slash_commands: [{ command: '/serverless', description: 'Ask' }],
      shortcuts: SHORTCUTS,
      ...(agent ? { agent_view: { agent_description: 'Answers' } } : {}),
    },
    oauth_config: { scopes: { bot: scopes } },
    settings: { event_subscriptions: { bot_events: events }, interactivity: { is_enabled: true } },
  };
  writeFileSync(path, stringify(manifest));
  return path;
}
