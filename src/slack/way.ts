/** How an answer can get to the asker. A reply is given several, best first. */
export type Way =
  /** Needs no token and no membership; five times within half an hour. Only the asker sees it, unless it is `public`. */
  | { by: 'response_url'; url: string; threadTs?: string | undefined; click?: ClickReply; isPublic?: boolean }
  /** Everybody in the channel or thread sees it. A user's id as channel is the bot's conversation with them. */
  | { by: 'message'; channel: string; threadTs?: string | undefined }
  /** Only the asker sees it, while it lasts; the bot must be in the channel. */
  | { by: 'ephemeral'; channel: string; user: string; threadTs?: string | undefined }
  /** A modal over the Home tab, or over the modal of that id; open for three seconds, once. */
  | { by: 'view'; triggerId: string; over: string };

/** What a response_url would show to everybody goes to the asker alone; other ways stay as they are. */
export const keepPrivate = (ways: Way[]): Way[] =>
  ways.map((way) => (way.by === 'response_url' && way.isPublic ? { ...way, isPublic: false } : way));

/** What becomes of the message that was clicked. */
export type ClickReply = 'kept' | 'replaced';
