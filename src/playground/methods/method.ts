/** What a Web API method is. */
import { z } from 'zod';
import type { Slack } from '../slack.js';
import { SlackError } from '../slack-error.js';

export type Method = {
  /** The kind of token it takes. */
  token: 'bot' | 'app' | 'none';
  /** One of these scopes is enough; none means that any bot may call it. */
  scopes: string[];
  /** @throws SlackError */
  run: (args: Record<string, unknown>, slack: Slack, server: MethodServer) => Record<string, unknown>;
};

/** What methods need of the server around them. */
export type MethodServer = {
  /** A new one-time address for a Socket Mode connection. */
  issueSocketUrl: () => string;
};

/** A method whose arguments are checked; arguments that the schema does not name are ignored, as Slack does. */
export function defineMethod<T extends z.ZodRawShape>(method: {
  token?: Method['token'];
  scopes?: string[];
  args: T;
  run: (args: z.infer<z.ZodObject<T>>, slack: Slack, server: MethodServer) => Record<string, unknown>;
}): Method {
  const schema = z.object(method.args);
  return {
    token: method.token ?? 'bot',
    scopes: method.scopes ?? [],
    run(args, slack, server) {
      const parsed = schema.safeParse(args);
      if (!parsed.success) {
        const messages = parsed.error.issues.map(
          (one) => `[ERROR] ${one.message} [json-pointer:/${one.path.join('/')}]`,
        );
        throw new SlackError('invalid_arguments', { response_metadata: { messages } });
      }
      return method.run(parsed.data, slack, server);
    },
  };
}

export const required = z.string().min(1);
export const optional = z.string().optional();
