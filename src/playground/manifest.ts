/** What the stand-in needs of the app manifest: it grants no scope and sends no event that the manifest does not ask for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { ROOT } from '../root.js';

export const MANIFEST_PATH: string = join(ROOT, 'manifest.yml');

const parametersSchema = z.object({
  properties: z.record(z.string(), z.object({ type: z.string(), title: z.string().optional() })),
  required: z.array(z.string()).default([]),
});

const stepSchema = z.object({
  title: z.string(),
  description: z.string(),
  input_parameters: parametersSchema,
  output_parameters: parametersSchema,
});

/** A step for workflows, as the manifest declares it. */
export type DeclaredStep = z.infer<typeof stepSchema>;
export type Parameters = z.infer<typeof parametersSchema>;

const promptSchema = z.object({ title: z.string(), message: z.string() });

const manifestSchema = z.object({
  display_information: z.object({ name: z.string(), description: z.string().default('') }),
  features: z
    .object({
      app_home: z.object({ home_tab_enabled: z.boolean().optional() }).optional(),
      bot_user: z.object({ display_name: z.string() }).optional(),
      slash_commands: z
        .array(
          z.object({ command: z.string(), description: z.string().default(''), usage_hint: z.string().default('') }),
        )
        .optional(),
      shortcuts: z
        .array(
          z.object({
            name: z.string(),
            type: z.enum(['global', 'message']),
            callback_id: z.string(),
            description: z.string().default(''),
          }),
        )
        .optional(),
      agent_view: z.object({ suggested_prompts: z.array(promptSchema).optional() }).optional(),
      unfurl_domains: z.array(z.string()).optional(),
    })
    .optional(),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z
    .object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()).optional() }).optional(),
      interactivity: z.object({ is_enabled: z.boolean().optional() }).optional(),
    })
    .optional(),
  functions: z.record(z.string(), stepSchema).optional(),
});

export type Manifest = {
  scopes: ReadonlySet<string>;
  appName: string;
  appDescription: string;
  /** What people write after the `@`. */
  botName: string;
  /** With their slash, in the manifest's order. */
  commands: string[];
  /** The same, with what the composer shows of them. */
  commandHelp: { command: string; description: string; usageHint: string }[];
  shortcuts: { name: string; type: 'global' | 'message'; callbackId: string; description: string }[];
  /** What the agent's conversation offers before the app has said anything. */
  prompts: { title: string; message: string }[];
  events: ReadonlySet<string>;
  hasInteractivity: boolean;
  hasHomeTab: boolean;
  isAgent: boolean;
  /** By callback id. */
  steps: ReadonlyMap<string, DeclaredStep>;
  /** Links to these, and to what lies below them, are told to the app. */
  unfurlDomains: string[];
};

/** @throws where the file is absent or is not a manifest with bot scopes. */
export function readManifest(path: string = MANIFEST_PATH): Manifest {
  const parsed = manifestSchema.safeParse(parse(readFileSync(path, 'utf8')));
  if (!parsed.success) throw new Error(`${path} is no app manifest:\n${z.prettifyError(parsed.error)}`);
  const { display_information: about, features, oauth_config, settings, functions } = parsed.data;
  return {
    scopes: new Set(oauth_config.scopes.bot),
    appName: about.name,
    appDescription: about.description,
    botName: features?.bot_user?.display_name ?? about.name,
    commands: (features?.slash_commands ?? []).map((one) => one.command),
    commandHelp: (features?.slash_commands ?? []).map(({ command, description, usage_hint: usageHint }) => ({
      command,
      description,
      usageHint,
    })),
    shortcuts: (features?.shortcuts ?? []).map(({ callback_id: callbackId, ...one }) => ({ ...one, callbackId })),
    prompts: features?.agent_view?.suggested_prompts ?? [],
    events: new Set(settings?.event_subscriptions?.bot_events ?? []),
    hasInteractivity: settings?.interactivity?.is_enabled ?? false,
    hasHomeTab: features?.app_home?.home_tab_enabled ?? false,
    isAgent: features?.agent_view !== undefined,
    steps: new Map(Object.entries(functions ?? {})),
    unfurlDomains: features?.unfurl_domains ?? [],
  };
}
