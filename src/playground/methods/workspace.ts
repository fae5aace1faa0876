/** api.test, auth.test, apps.*, bots.*, users.*, conversations.*: who and what there is. */
import { openDm } from '../directory.js';
import { SlackError } from '../slack-error.js';
import { defineMethod, optional, required } from './method.js';

const testApi = defineMethod({
  token: 'none',
  args: { error: optional },
  run(args) {
    if (args.error) throw new SlackError(args.error);
    return {};
  },
});

const testAuth = defineMethod({
  args: {},
  run(_, { directory }) {
    return {
      url: `https://${directory.team.domain}.slack.com/`,
      team: directory.team.domain,
      user: 'serverless',
      team_id: directory.team.id,
      user_id: directory.botUserId,
      bot_id: directory.botId,
      is_enterprise_install: false,
    };
  },
});

const openConnection = defineMethod({
  token: 'app',
  args: {},
  run: (_args, _slack, server) => ({ url: server.issueSocketUrl() }),
});

const showBot = defineMethod({
  scopes: ['users:read'],
  args: { bot: optional },
  run(args, { directory }) {
    if (args.bot !== undefined && args.bot !== directory.botId) throw new SlackError('bot_not_found');
    const { botId: id, appId: app_id, botUserId: user_id } = directory;
    return { bot: { id, app_id, user_id, name: 'serverless', deleted: false } };
  },
});

const showUser = defineMethod({
  scopes: ['users:read'],
  args: { user: required },
  run(args, { directory }) {
    const isKnown = [...directory.channels.values()].some((channel) => channel.members.has(args.user));
    if (!isKnown) throw new SlackError('user_not_found');
    const is_bot = args.user === directory.botUserId;
    return {
      user: { id: args.user, team_id: directory.team.id, name: args.user.toLowerCase(), is_bot, deleted: false },
    };
  },
});

const openConversation = defineMethod({
  scopes: ['im:write'],
  args: { users: required },
  run: (args, { directory }) => ({ channel: { id: openDm(directory, args.users).id } }),
});

export const WORKSPACE_METHODS = {
  'api.test': testApi,
  'auth.test': testAuth,
  'apps.connections.open': openConnection,
  'bots.info': showBot,
  'users.info': showUser,
  'conversations.open': openConversation,
};
