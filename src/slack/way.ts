/** How an answer can get to the asker. A reply is given several, best first. */
export type Way =
  /** Only the asker sees it; needs no token and no membership; five times within half an hour. */
  | { by: 'response_url'; url: string; threadTs?: string | undefined; isClick?: boolean }
  /** Everybody in the channel or thread sees it. A user's id as channel is the bot's conversation with them. */
  | { by: 'message'; channel: string; threadTs?: string | undefined }
  /** Only the asker sees it, while it lasts; the bot must be in the channel. */
  | { by: 'ephemeral'; channel: string; user: string; threadTs?: string | undefined };
