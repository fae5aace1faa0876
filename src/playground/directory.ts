/** Who and what exists in the workspace. */

export type Channel = {
  id: string;
  name: string;
  isIm: boolean;
  isArchived: boolean;
  /** User ids, the bot's among them where it is a member. */
  members: Set<string>;
};

export type Directory = {
  team: { id: string; domain: string };
  appId: string;
  botId: string;
  botUserId: string;
  /** The human who acts where no other is named. */
  userId: string;
  channels: Map<string, Channel>;
};

export const CHANNELS = {
  general: 'C0GENERAL1',
  architecture: 'C0ARCHTECT',
  archived: 'C0ARCHIVED',
  foreign: 'C0FOREIGN1',
  dm: 'D0HUMAN001',
} as const;

export function createDirectory(): Directory {
  const userId = 'U0HUMAN001';
  const botUserId = 'U0ADVISOR1';
  const channel = (id: string, name: string, changes: Partial<Channel> = {}): [string, Channel] => [
    id,
    { id, name, isIm: false, isArchived: false, members: new Set([userId, botUserId]), ...changes },
  ];
  return {
    team: { id: 'T0PLAYGRND', domain: 'playground' },
    appId: 'A0ADVISOR1',
    botId: 'B0ADVISOR1',
    botUserId,
    userId,
    channels: new Map([
      channel(CHANNELS.general, 'general'),
      channel(CHANNELS.architecture, 'architecture'),
      channel(CHANNELS.archived, 'archived', { isArchived: true }),
      channel(CHANNELS.foreign, 'foreign', { members: new Set([userId]) }),
      channel(CHANNELS.dm, 'directmessage', { isIm: true }),
    ]),
  };
}

/** The conversation between the bot and a user, opened where there is none. */
export function openDm(directory: Directory, userId: string): Channel {
  for (const channel of directory.channels.values()) {
    if (channel.isIm && channel.members.has(userId)) return channel;
  }
  const id = `D${userId.slice(1)}`;
  const members = new Set([userId, directory.botUserId]);
  const dm = { id, name: 'directmessage', isIm: true, isArchived: false, members };
  directory.channels.set(id, dm);
  return dm;
}

/** Where a person acts, that person is: joins the channel, and throws where there is none of that id. */
export function enterChannel(directory: Directory, channelId: string, userId: string): Channel {
  const channel = directory.channels.get(channelId);
  if (!channel) throw new Error(`no channel ${channelId}; there are ${[...directory.channels.keys()].join(', ')}`);
  channel.members.add(userId);
  return channel;
}
