/** What is written twice is compared. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { z } from 'zod';
import { ACTIONS } from '../src/cards/action-names.js';
import { DEFAULTS, VARIABLES } from '../src/config.js';
import { CLICKS } from '../src/slack/actions.js';
import { COMMAND } from '../src/slack/commands.js';

const readText = (path: string): string => readFileSync(join(import.meta.dirname, '..', path), 'utf8');

/** All TypeScript below a folder of the repository, path → text. */
const readSources = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(import.meta.dirname, '..', folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts'))
      .map((path) => [join(folder, path), readText(join(folder, path))]),
  );

const find = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');

describe('.env.sample', () => {
  const sample = readText('.env.sample');

  it('lists what the config reads, no more and no less', () => {
    expect(find(sample, /^(\w+)=/gm).sort()).toEqual([...VARIABLES].sort());
  });

  it('shows the defaults, and no secrets', () => {
    const values = Object.fromEntries([...sample.matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]));
    const unset = Object.fromEntries(VARIABLES.map((name) => [name, '']));
    expect(values).toEqual({ ...unset, ...DEFAULTS });
  });

  it('explains each', () => {
    for (const [, before] of sample.matchAll(/^(.*)\n\w+=/gm)) expect(before).toMatch(/^# /);
  });
});

it('only the config reads the environment', () => {
  const readers = Object.entries(readSources('src')).filter(([, text]) => /process\.env\b(?!`)/.test(text));
  expect(readers.map(([path]) => path)).toEqual(['src/config.ts']);
});

const manifestSchema = z.object({
  display_information: z.object({ name: z.string(), description: z.string(), long_description: z.string() }),
  features: z.object({
    app_home: z.object({ home_tab_enabled: z.boolean(), messages_tab_enabled: z.boolean() }),
    agent_view: z.object({ agent_description: z.string(), suggested_prompts: z.array(z.unknown()) }),
    assistant_view: z.never().optional(),
    shortcuts: z.array(z.unknown()).default([]),
    slash_commands: z.array(z.object({ command: z.string(), usage_hint: z.string() })),
  }),
  oauth_config: z.object({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
    interactivity: z.object({ is_enabled: z.boolean() }),
    socket_mode_enabled: z.boolean(),
  }),
});

describe('manifest.yml', () => {
  const text = readText('manifest.yml');
  const json: unknown = parseYaml(text);
  const manifest = manifestSchema.parse(json);
  const slack = readSources('src/slack');
  const code = Object.values(slack).join('\n');

  // Slack's own schema, beside the repository where the project keeps its reading matter.
  const schema = join(import.meta.dirname, '../../shared/slack/manifest.schema.2.0.0.json');
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
    const { agent_description, suggested_prompts } = manifest.features.agent_view;
    expect(agent_description.length).toBeLessThanOrEqual(300);
    expect(suggested_prompts).toHaveLength(4);
  });

  it('declares the commands that are handled', () => {
    expect(find(code, /app\.command\((\w+)/g)).toEqual(['COMMAND']);
    expect(manifest.features.slash_commands.map(({ command }) => command)).toEqual([COMMAND]);
  });

  it('subscribes to the events that are handled', () => {
    // Bolt's `message` is `message.im` for us: it is the only kind of conversation that we read.
    const handled = find(code, /app\.event\('([\w.]+)'/g).map((name) => (name === 'message' ? 'message.im' : name));
    expect(manifest.settings.event_subscriptions.bot_events.sort()).toEqual(handled.sort());
    expect(slack['src/slack/messages.ts']).toContain("channel_type !== 'im'");
  });

  it('asks for the scopes that are used, and says why', () => {
    const needed = {
      'app_mentions:read': code.includes("app.event('app_mention'"),
      'assistant:write': 'agent_view' in manifest.features,
      'chat:write': code.includes('chat.postMessage('),
      commands: code.includes('app.command('),
      'im:history': code.includes("app.event('message'"),
    };
    const { bot } = manifest.oauth_config.scopes;
    expect([...bot].sort()).toEqual(
      Object.keys(needed).filter((scope) => Object.entries(needed).some(([name, is]) => name === scope && is)),
    );
    for (const scope of bot) expect(text).toMatch(new RegExp(`^ +# .+\\n +- ${scope}$`, 'm'));
  });

  it('calls no method that needs a scope it does not ask for', () => {
    const methods = find(code, /\bclient\.([a-z]\w*\.[\w.]+)\(/g);
    expect([...new Set(methods)].sort()).toEqual(['chat.postEphemeral', 'chat.postMessage', 'views.open']);
  });

  it('has interactivity on, as there are clicks, and nothing that nobody handles', () => {
    expect(code).toContain('app.action(');
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
    expect(manifest.features.shortcuts).toEqual([]);
    expect(manifest.features.app_home).toMatchObject({ home_tab_enabled: false, messages_tab_enabled: true });
    expect(manifest.settings.socket_mode_enabled).toBe(true);
  });
});

describe('the buttons of cards', () => {
  it('carry names from the one table, each of which is handled', () => {
    const named = Object.values(readSources('src/cards')).flatMap((text) => find(text, /action_id: (.*)/g));
    expect(named.length).toBeGreaterThan(0);
    for (const name of named) expect(name).toMatch(/^(`\$\{ACTIONS(\.\w+|\[offer\])\}|[A-Z]+_FIELDS\.)/);
    expect(Object.keys(CLICKS).sort()).toEqual(Object.values(ACTIONS).sort());
  });
});

describe('the image', () => {
  const dockerfile = readText('Dockerfile');

  it('runs the built program as a plain user, and asks it for its health', () => {
    expect(dockerfile).toMatch(/^USER node$/m);
    expect(dockerfile).toMatch(/^CMD \["node", "dist\/main\.js"\]$/m);
    expect(dockerfile).toMatch(/^STOPSIGNAL SIGTERM$/m);
    expect(dockerfile).toMatch(/HEALTHCHECK[\s\S]*\/healthz/);
  });

  it('gets what it copies past .dockerignore', () => {
    const letIn = find(readText('.dockerignore'), /^!(.+)$/gm);
    const copied = find(dockerfile, /^COPY (?!--from)(.+) \S+$/gm).flatMap((paths) => paths.split(' '));
    expect([...new Set(copied)].sort()).toEqual(letIn.sort());
  });
});
