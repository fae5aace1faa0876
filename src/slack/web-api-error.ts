import * as z from 'zod/mini';

/** The errors of Slack's WebClient, told apart by their code. */
const webApiErrorSchema = z.discriminatedUnion('code', [
  /** Slack answered `ok: false`. */
  z.object({
    code: z.literal('slack_webapi_platform_error'),
    data: z.object({ error: z.string(), needed: z.catch(z.optional(z.string()), undefined) }),
  }),
  /** Slack answered 429; seconds. */
  z.object({ code: z.literal('slack_webapi_rate_limited_error'), retryAfter: z.number() }),
  /** Slack answered with another status than 200. */
  z.object({ code: z.literal('slack_webapi_http_error'), statusCode: z.number() }),
  /** No answer came, or not in time. */
  z.object({ code: z.literal('slack_webapi_request_error'), original: z.instanceof(Error) }),
]);

export type WebApiError = z.infer<typeof webApiErrorSchema>;

/** null for what the WebClient did not throw. */
export function readWebApiError(error: unknown): WebApiError | null {
  return webApiErrorSchema.safeParse(error).data ?? null;
}
