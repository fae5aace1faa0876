import { useWorkspace } from '../store.js';

/** A person's or the bot's name for an id. */
export function Mention({ user }: { user: string }) {
  const setup = useWorkspace()?.setup;
  const name = user === setup?.botUserId ? setup.appName : user === setup?.userId ? 'you' : user;
  return <span className="mention">@{name}</span>;
}
