/** A person sends what stands in the composer. */
import { escapeText } from '../../cards/mrkdwn.js';
import type { Delivery, Workspace } from '../workspace-types.js';
import { noticeOf } from './notices.js';
import type { CheckedAct } from './read-act.js';
import type { Outcome } from './types.js';

type Say = Extract<CheckedAct, { do: 'say' }>;

export async function say(workspace: Workspace, { channel, text, threadTs }: Say): Promise<Outcome> {
  const typed = text.trim();
  if (typed === '') return {};
  if (typed.startsWith('/')) return runCommand(workspace, channel, typed, threadTs);
  const said = escapeText(typed);
  const { appName, botName } = workspace.slack.manifest;
  const thread = threadTs === undefined ? {} : { threadTs };
  if (channel === workspace.channels.dm) return tell(await workspace.directMessage(said, thread));
  const mentioned = replaceMention(said, [appName, botName], workspace.botUserId);
  if (mentioned !== null) return tell(await workspace.mention(mentioned, { channel, ...thread }));
  return { ts: workspace.post(said, { channel, ...thread }).ts };
}

/** `@Serverless Advisor lambda` → `<@U…> lambda`; null where the bot is not mentioned. */
function replaceMention(text: string, names: string[], botUserId: string): string | null {
  for (const name of names) {
    const at = text.toLowerCase().indexOf(`@${name.toLowerCase()}`);
    if (at >= 0) return `${text.slice(0, at)}<@${botUserId}>${text.slice(at + name.length + 1)}`;
  }
  return null;
}

async function runCommand(workspace: Workspace, channel: string, said: string, threadTs?: string): Promise<Outcome> {
  const [command = '', ...words] = said.split(' ');
  if (!workspace.slack.manifest.commands.includes(command)) {
    return { notice: `${command} is not a valid command. ${workspace.slack.manifest.commands.join(', ')} is.` };
  }
  if (threadTs !== undefined) return { notice: `${command} is not supported in threads. Sorry!` };
  const delivery = await workspace.command(words.join(' ').trim(), { command, channel_id: channel });
  const notice = noticeOf(delivery, command);
  return notice === null ? {} : { notice };
}

/** Slack tells nobody when an event is not taken. */
const tell = ({ messageTs }: Delivery): Outcome => (messageTs === undefined ? {} : { ts: messageTs });
