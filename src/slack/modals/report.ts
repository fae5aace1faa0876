/** "Wrong number?": a modal takes the report, which becomes an issue to open, or a message to whoever keeps the catalog. */
import type { App } from '@slack/bolt';
import * as z from 'zod/mini';
import { limitsOf } from '../../answer/limits-of.js';
import { type Claim, linkIssue, type Report, writeReport } from '../../cards/report.js';
import { buildReportedView, buildReportView, isNoLimit, REPORT_FIELDS, REPORT_VIEW } from '../../cards/report-view.js';
import type { Limit } from '../../catalog/load.js';
import type { Deps } from '../answer-question.js';
import { decodeState, encodeState } from '../card-state.js';
import { tellStale } from '../clicks/stale.js';
import type { Click } from '../read-click.js';
import { openView } from './open-view.js';

/** A click on "Wrong number?". */
export async function openReport(click: Click, deps: Deps): Promise<void> {
  const state = decodeState(click.value ?? '');
  const value = state === null ? null : encodeState(state);
  if (state === null || value === null || click.triggerId === undefined) return tellStale(click, deps);
  const limits = limitsOf(deps.assistant(state).answer);
  await openView(buildReportView(limits, value), { triggerId: click.triggerId, ways: click.privateWays }, deps);
}

const text = z.nullish(z.string().check(z.maxLength(3_000)));
const field = <T extends z.core.$ZodType>(name: string, shape: T) => z.object({ [name]: shape });

const submissionSchema = z.object({
  private_metadata: z.string(),
  state: z.object({
    values: z.object({
      limit: field(REPORT_FIELDS.limit, z.object({ selected_option: z.nullish(z.object({ value: z.string() })) })),
      value: field(REPORT_FIELDS.value, z.object({ value: text })),
      source: field(REPORT_FIELDS.source, z.object({ value: text })),
      note: field(REPORT_FIELDS.note, z.object({ value: text })),
    }),
  }),
});

export function registerReport(app: App, deps: Deps): void {
  app.view({ callback_id: REPORT_VIEW, type: 'view_submission' }, async ({ view, ack }) => {
    const { private_metadata, state } = submissionSchema.parse(view);
    const { values } = state;
    const asked = decodeState(private_metadata);
    const chosen = values.limit[REPORT_FIELDS.limit]?.selected_option?.value ?? '';
    const claim: Claim = {
      limit: isNoLimit(chosen) ? null : findLimit(chosen, deps),
      value: values.value[REPORT_FIELDS.value]?.value ?? '',
      source: values.source[REPORT_FIELDS.source]?.value ?? null,
      note: values.note[REPORT_FIELDS.note]?.value ?? null,
    };
    const report = writeReport(asked?.text ?? '', claim);
    const { repository, channel } = deps.feedback;
    const issueUrl = repository === null ? null : linkIssue(repository, report);
    const isPosted = channel !== null && (await post(report, channel, deps));
    await ack({ response_action: 'update', view: buildReportedView(report, { issueUrl, isPosted }) });
    deps.log.info({ surface: 'modal', limit: claim.limit?.id ?? null, isPosted }, 'wrong number reported');
  });
}

/** A modal waits three seconds for its ack; what takes longer than that counts as not sent. */
const LONGEST_POST_MS = 2_000;

async function post({ title, body }: Report, channel: string, deps: Deps): Promise<boolean> {
  const sent = deps.reply.sendText(`${title}\n${body}`, [{ by: 'message', channel }], 'modal');
  const late = new Promise<false>((resolve) => setTimeout(resolve, LONGEST_POST_MS, false).unref());
  return Promise.race([sent.then((outcome) => outcome === 'delivered'), late]);
}

const findLimit = (id: string, { catalog }: Deps): Limit | null =>
  catalog.services.flatMap(({ limits }) => limits).find((limit) => limit.id === id) ?? null;
