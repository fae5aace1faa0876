/** The manifest for HTTP and with links; drift.test.ts holds every form against the code. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { MANIFEST_PATH } from '../../src/playground/manifest.js';
import { EVENTS_PATH } from '../../src/slack/events-path.js';
import { shapeManifest } from '../../src/slack/shape-manifest.js';

const text = readFileSync(MANIFEST_PATH, 'utf8');
const url = `https://advisor.example.com${EVENTS_PATH}`;

test('for HTTP: every place that Slack calls, and no socket', () => {
  const form = shapeManifest(text, { http: 'https://advisor.example.com/' }).toJS();
  expect(form.settings).toMatchObject({
    socket_mode_enabled: false,
    event_subscriptions: { request_url: url },
    interactivity: { is_enabled: true, request_url: url, message_menu_options_url: url },
  });
  const commands: { url: string }[] = form.features.slash_commands;
  expect(commands.map((command) => command.url)).toEqual(commands.map(() => url));
});

test('for HTTP: all else stays, comments too', () => {
  const document = shapeManifest(text, { http: 'https://advisor.example.com' });
  const form = document.toJS();
  const { settings: _, features: __, ...rest } = parse(text);
  expect(form).toMatchObject(rest);
  expect(document.toString()).toMatch(/^# The app's manifest for HTTP/);
  expect(document.toString()).toContain('# To answer in threads and direct messages.');
  expect(document.toString()).not.toContain('Socket Mode');
  expect(parse(document.toString())).toEqual(form);
});

test('with links: two scopes, one event, one domain more, in either form', () => {
  const plain = parse(text);
  const { features, oauth_config, settings } = shapeManifest(text, { unfurl: 'advisor.example.com' }).toJS();
  expect(features).toEqual({ ...plain.features, unfurl_domains: ['advisor.example.com'] });
  expect(oauth_config.scopes.bot).toEqual([...plain.oauth_config.scopes.bot, 'links:read', 'links:write']);
  expect(settings.event_subscriptions.bot_events).toEqual([
    ...plain.settings.event_subscriptions.bot_events,
    'link_shared',
  ]);
});

test('without options it is the file', () => {
  expect(shapeManifest(text, {}).toJS()).toEqual(parse(text));
});

describe('is refused in one sentence', () => {
  it.each([
    'advisor.example.com',
    'http://advisor.example.com',
    'https://advisor.example.com/slack/events',
    'https://advisor.example.com?x=1',
    'https://user:pw@advisor.example.com',
    'https://localhost',
    'https://',
    '',
  ])('--http %j', (http) => {
    expect(() => shapeManifest(text, { http })).toThrow(
      /^--http .* is not an https address [^\n]*such as https:[^\n]*\.$/,
    );
  });

  it.each([
    ['slack.com', /^--unfurl slack\.com is Slack's, not yours: give a domain of your own\.$/],
    ['d1.cloudfront.net', /is AWS's, not yours/],
    ['https://advisor.example.com', /is not a domain alone/],
  ])('--unfurl %s', (unfurl, sentence) => {
    expect(() => shapeManifest(text, { unfurl })).toThrow(sentence);
  });
});
