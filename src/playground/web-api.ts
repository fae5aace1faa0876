/** `/api/<method>`: tokens, scopes and arguments as Slack checks them, in Slack's order. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { nameFailure } from './failures.js';
import { parseArgs, readText, sendFailure, sendJson } from './http.js';
import type { Method, MethodServer } from './methods/method.js';
import { METHODS } from './methods/methods.js';
import { recordCall, type Slack } from './slack.js';
import { SlackError } from './slack-error.js';
import type { ApiCall } from './workspace-types.js';

/** @throws SlackError not_authed, invalid_auth, not_allowed_token_type */
function checkToken(slack: Slack, method: Method, token: string | undefined): void {
  if (method.token === 'none') return;
  if (!token) throw new SlackError('not_authed');
  const isBots = token === slack.botToken || slack.executions.isRunning(token);
  const kind = isBots ? 'bot' : token === slack.appToken ? 'app' : undefined;
  if (kind === undefined) throw new SlackError('invalid_auth');
  if (kind !== method.token) throw new SlackError('not_allowed_token_type');
}

/** @throws SlackError missing_scope */
function checkScopes(slack: Slack, method: Method): void {
  const { scopes } = slack.manifest;
  if (method.scopes.length === 0 || method.scopes.some((scope) => scopes.has(scope))) return;
  throw new SlackError('missing_scope', { needed: method.scopes.join(','), provided: [...scopes].join(',') });
}

function callMethod(
  slack: Slack,
  server: MethodServer,
  name: string,
  token: string | undefined,
  args: Record<string, unknown> | undefined,
): ApiCall['response'] {
  try {
    const method = METHODS.get(name);
    if (!method) throw new SlackError('unknown_method', { req_method: name });
    if (!args) throw new SlackError('invalid_json');
    checkToken(slack, method, token);
    checkScopes(slack, method);
    return { ok: true, ...method.run(args, slack, server) };
  } catch (error) {
    if (error instanceof SlackError) return { ok: false, error: error.message, ...error.details };
    throw error;
  }
}

/** Whose token a workflow step's run was given; told where it is one. */
function nameToken(slack: Slack, token: string | undefined): 'step' | undefined {
  return token !== undefined && slack.executions.isRunning(token) ? 'step' : undefined;
}

/** The token of the header or the body, and the arguments without it. */
function splitToken(request: IncomingMessage, args: Record<string, unknown> | undefined) {
  const { token, ...rest } = args ?? {};
  const header = request.headers.authorization?.replace(/^Bearer /i, '');
  return { token: header ?? (typeof token === 'string' ? token : undefined), rest };
}

export async function handleApiCall(
  slack: Slack,
  server: MethodServer,
  name: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const startedAt = Date.now();
  const parsed = parseArgs(request.headers['content-type'] ?? '', await readText(request));
  const { token, rest: args } = splitToken(request, parsed);
  const failure = slack.failures.take(name) ?? slack.switches.trouble(name, args);
  const by = nameToken(slack, token);
  const answer = failure
    ? { ok: false, error: nameFailure(failure) }
    : callMethod(slack, server, name, token, parsed && args);
  recordCall(slack, { method: name, args, response: answer, at: startedAt, ...(by ? { by } : {}) });
  if (failure && sendFailure(response, failure)) return;
  const accepted = METHODS.get(name)?.scopes.join(',') ?? '';
  sendJson(response, 200, answer, {
    'x-oauth-scopes': [...slack.manifest.scopes].join(','),
    'x-accepted-oauth-scopes': accepted,
  });
}
