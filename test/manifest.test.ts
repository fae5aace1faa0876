/** The manifest, in every form that can be printed, is held to the code and to Slack's own schema. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { EXAMPLES } from '../src/cards/examples.js';
import { METHODS } from '../src/playground/methods/methods.js';
import { shapeManifest } from '../src/slack/shape-manifest.js';
import { GLOBAL_SHORTCUTS, MESSAGE_SHORTCUTS } from '../src/slack/shortcuts.js';
import { recordListeners } from './slack/record-listeners.js';

const root = join(import.meta.dirname, '..');
const text = readFileSync(join(root, 'manifest.yml'), 'utf8');
const DOMAIN = 'advisor.example.com';

const parametersSchema = z.object({
  properties: z.record(z.string(), z.object({ type: z.literal('string'), title: z.string(), description: z.string() })),
  required: z.array(z.string()),
});

const manifestSchema = z.object({
  display_information: z.object({ name: z.string(), description: z.string(), long_description: z.string() }),
  features: z.object({
    app_home: z.object({ home_tab_enabled: z.boolean(), messages_tab_enabled: z.literal(true) }),
    agent_view: z.object({ agent_description: z.string(), suggested_prompts: z.array(z.unknown()) }),
    assistant_view: z.never().optional(),
    shortcuts: z.array(z.object({ name: z.string().max(24), type: z.string(), callback_id: z.string() })),
    slash_commands: z.array(z.object({ command: z.string(), usage_hint: z.string() })),
    unfurl_domains: z.array(z.string()).default([]),
  }),
  oauth_config: z.object({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
    interactivity: z.object({ is_enabled: z.boolean() }),
    org_deploy_enabled: z.boolean(),
    function_runtime: z.string().optional(),
  }),
  functions: z
    .record(
      z.string(),
      z.object({ title: z.string(), input_parameters: parametersSchema, output_parameters: parametersSchema }),
    )
    .default({}),
});

/** The scope that an event needs; null: none. What is not here is not known to exist: Slack's schema takes any name. */
const EVENT_SCOPES: Record<string, string | null> = {
  agent_session_stopped: 'assistant:write',
  agent_session_title_changed: 'assistant:write',
  app_context_changed: 'assistant:write',
  app_home_opened: null,
  app_mention: 'app_mentions:read',
  app_uninstalled: null,
  function_executed: null,
  link_shared: 'links:read',
  'message.im': 'im:history',
  tokens_revoked: null,
};

const sources = readdirSync(join(root, 'src/slack'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => [path, readFileSync(join(root, 'src/slack', path), 'utf8')] as const);

/** Methods of the Web API that are called, but for those that only the answers to links need. */
const findMethods = (withLinks: boolean): string[] => [
  ...new Set(
    sources
      .filter(([path]) => withLinks || path !== 'links.ts')
      .flatMap(([, code]) => [...code.matchAll(/\bclient\.([a-z]\w*\.[\w.]+)\(/g)])
      .map(([, method = '']) => method),
  ),
];

const FORMS = [
  ['as it stands', {}],
  ['for HTTP', { http: 'https://advisor.example.com' }],
  ['with links', { unfurl: DOMAIN }],
  ['for HTTP with links', { http: 'https://advisor.example.com', unfurl: DOMAIN }],
] as const;

describe.each(FORMS)('the manifest %s', (_, options) => {
  const document = shapeManifest(text, options);
  const json: unknown = document.toJS();
  const manifest = manifestSchema.parse(json);
  const { features, settings, functions } = manifest;
  const { bot_events: events } = settings.event_subscriptions;
  const scopes = manifest.oauth_config.scopes.bot;
  const hasLinks = 'unfurl' in options;
  const heard = recordListeners(hasLinks ? DOMAIN : null);
  const methods = findMethods(hasLinks);
  const needed = [
    ...events.map((event) => EVENT_SCOPES[event]),
    ...[...heard.commands, ...heard.shortcuts].map(() => 'commands'),
    'agent_view' in features ? 'assistant:write' : null,
  ].filter((scope) => typeof scope === 'string');

  // Slack's own schema, beside the repository where the project keeps its reading matter.
  const schema = join(root, '../shared/slack/manifest.schema.2.0.0.json');
  it.skipIf(!existsSync(schema))("obeys Slack's schema (skipped where the schema is not at hand)", async () => {
    const { Ajv } = await import('ajv');
    const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: false });
    ajv.validate(JSON.parse(readFileSync(schema, 'utf8')), json);
    expect(ajv.errors).toBeNull();
  });

  it("keeps Slack's lengths", () => {
    const { name, description, long_description } = manifest.display_information;
    expect(name.length).toBeLessThanOrEqual(35);
    expect(description.length).toBeLessThanOrEqual(140);
    expect(long_description.length).toBeGreaterThanOrEqual(175);
    expect(long_description.length).toBeLessThanOrEqual(4_000);
    const { agent_description, suggested_prompts } = features.agent_view;
    expect(agent_description.length).toBeLessThanOrEqual(300);
    expect(suggested_prompts.length).toBeLessThanOrEqual(4);
  });

  it('shows the examples that the app shows', () => {
    expect(features.agent_view.suggested_prompts).toEqual(EXAMPLES);
  });

  it('declares the commands, shortcuts and steps that are handled, and no others', () => {
    expect(features.slash_commands.map(({ command }) => command).sort()).toEqual(heard.commands);
    expect(features.shortcuts.map(({ callback_id }) => callback_id).sort()).toEqual(heard.shortcuts);
    expect(Object.keys(functions).sort()).toEqual(heard.steps);
  });

  it('offers shortcuts where they are handled: on messages, or anywhere', () => {
    const ofType = (wanted: string) =>
      features.shortcuts.filter(({ type }) => type === wanted).map(({ callback_id }) => callback_id);
    expect(ofType('message').sort()).toEqual(Object.keys(MESSAGE_SHORTCUTS).sort());
    expect(ofType('global').sort()).toEqual(Object.keys(GLOBAL_SHORTCUTS).sort());
  });

  it('subscribes to the events that are handled, and no others', () => {
    expect([...events].sort()).toEqual(heard.events);
    expect(events.filter((event) => EVENT_SCOPES[event] === undefined)).toEqual([]);
  });

  it('asks for the scopes that its events and the methods called need', () => {
    expect(scopes).toEqual(expect.arrayContaining(needed));
    expect(methods.length).toBeGreaterThan(0);
    // one of a method's scopes is enough
    const lacking = methods.filter((method) => {
      const accepted = METHODS.get(method)?.scopes;
      return accepted === undefined || (accepted.length > 0 && !accepted.some((scope) => scopes.includes(scope)));
    });
    expect(lacking).toEqual([]);
  });

  it('asks for no other scopes, and says why for each', () => {
    const used = [...needed, ...methods.flatMap((method) => METHODS.get(method)?.scopes ?? [])];
    expect(scopes.filter((scope) => !used.includes(scope))).toEqual([]);
    for (const scope of scopes) expect(document.toString()).toMatch(new RegExp(`^ +# .+\\n +- ${scope}$`, 'm'));
  });

  it('turns on what is handled, and what its parts demand of each other', () => {
    expect(settings.interactivity.is_enabled).toBe(heard.hasActions);
    expect(features.app_home.home_tab_enabled).toBe(methods.includes('views.publish'));
    expect(features.unfurl_domains).toEqual(hasLinks ? [DOMAIN] : []);
    const hasSteps = heard.steps.length > 0;
    expect([settings.org_deploy_enabled, settings.function_runtime === 'remote']).toEqual([hasSteps, hasSteps]);
  });

  it('names its steps and their parameters as Slack takes them', () => {
    for (const [name, { title, input_parameters, output_parameters }] of Object.entries(functions)) {
      expect(name).toMatch(/^[a-z]+(_[a-z]+)*$/);
      expect(title.length).toBeLessThanOrEqual(255);
      for (const { properties, required } of [input_parameters, output_parameters])
        expect(Object.keys(properties)).toEqual(expect.arrayContaining(required));
    }
  });
});

it('the app reads no other messages than direct ones', () => {
  expect(sources.find(([path]) => path === 'messages.ts')?.[1]).toContain("channel_type !== 'im'");
});
