/** views.* */
import { z } from 'zod';
import { checkView } from '../block-kit-check.js';
import type { Slack } from '../slack.js';
import { refuseFaults, SlackError } from '../slack-error.js';
import type { StoredView } from '../view-store.js';
import { defineMethod, optional, required } from './method.js';

const MODAL_STACK = 3;

/** @throws SlackError invalid_arguments, view_too_large */
export function readView(given: unknown, type: 'modal' | 'home'): Record<string, unknown> {
  refuseFaults(checkView(given));
  const view = z.record(z.string(), z.unknown()).parse(given);
  if (view.type !== type) throw new SlackError('invalid_arguments', { errors: [`view must be of type ${type}`] });
  return view;
}

function refuseOldHash(view: StoredView | undefined, hash: string | undefined): void {
  if (view && hash !== undefined && hash !== view.hash) throw new SlackError('hash_conflict');
}

function refuseTakenId(slack: Slack, view: Record<string, unknown>): void {
  const id = view.external_id;
  if (typeof id === 'string' && id !== '' && slack.views.findExternal(id))
    throw new SlackError('duplicate_external_id');
}

const open = defineMethod({
  args: { trigger_id: required, view: z.unknown() },
  run(args, slack) {
    const trigger = slack.triggers.redeem(args.trigger_id);
    const view = readView(args.view, 'modal');
    refuseTakenId(slack, view);
    trigger.spend();
    return { view: slack.views.open(view, trigger.userId).json };
  },
});

const push = defineMethod({
  args: { trigger_id: required, view: z.unknown() },
  run(args, slack) {
    const trigger = slack.triggers.redeem(args.trigger_id);
    const below = trigger.viewId === undefined ? undefined : slack.views.find(trigger.viewId);
    if (!below) throw new SlackError('not_found');
    if (slack.views.depth(below.rootId) >= MODAL_STACK) throw new SlackError('push_limit_reached');
    const view = readView(args.view, 'modal');
    refuseTakenId(slack, view);
    trigger.spend();
    return { view: slack.views.push(view, below).json };
  },
});

const update = defineMethod({
  args: { view_id: optional, external_id: optional, hash: optional, view: z.unknown() },
  run(args, slack) {
    const { view_id: id = '', external_id: externalId = '' } = args;
    const known = id === '' ? slack.views.findExternal(externalId) : slack.views.find(id);
    if (!known) throw new SlackError('not_found');
    refuseOldHash(known, args.hash);
    return { view: slack.views.update(readView(args.view, 'modal'), known).json };
  },
});

const publish = defineMethod({
  args: { user_id: required, hash: optional, view: z.unknown() },
  run(args, slack) {
    if (!slack.manifest.hasHomeTab) throw new SlackError('not_enabled');
    const known = slack.views.findHome(args.user_id);
    refuseOldHash(known, args.hash);
    const view = readView(args.view, 'home');
    return { view: (known ? slack.views.update(view, known) : slack.views.open(view, args.user_id)).json };
  },
});

export const VIEW_METHODS = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};
