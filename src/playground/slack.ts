/** Everything that the stand-in remembers: one value that its parts share. */
import { type Activity, createActivity } from './activity.js';
import { type Changes, createChanges } from './changes.js';
import { createDirectory, type Directory } from './directory.js';
import { createExecutions, type Executions } from './executions.js';
import { createFailures, type Failures } from './failures.js';
import { createTimestamps, makeSecret } from './ids.js';
import { type Manifest, readManifest } from './manifest.js';
import { createMessageStore, type MessageStore } from './message-store.js';
import { createSharedLinks, type SharedLinks } from './shared-links.js';
import { createSwitchBoard, type SwitchBoard } from './switches.js';
import { createThreadStore, type ThreadStore } from './thread-facts.js';
import { createTrafficLog, type TrafficLog } from './traffic.js';
import { createTriggers, type Triggers } from './triggers.js';
import { createViewStore, type ViewStore } from './view-store.js';
import type { ApiCall } from './workspace-types.js';

export type Slack = {
  manifest: Manifest;
  directory: Directory;
  botToken: string;
  appToken: string;
  signingSecret: string;
  makeTs: () => string;
  messages: MessageStore;
  views: ViewStore;
  triggers: Triggers;
  executions: Executions;
  sharedLinks: SharedLinks;
  failures: Failures;
  calls: ApiCall[];
  changes: Changes;
  threads: ThreadStore;
  traffic: TrafficLog;
  switches: SwitchBoard;
  activity: Activity;
};

export function createSlack(manifestPath?: string): Slack {
  const directory = createDirectory();
  const makeTs = createTimestamps();
  const changes = createChanges();
  return {
    manifest: readManifest(manifestPath),
    directory,
    botToken: `xoxb-playground-${makeSecret()}`,
    appToken: `xapp-playground-${makeSecret()}`,
    signingSecret: makeSecret(),
    makeTs,
    messages: createMessageStore(makeTs, changes),
    views: createViewStore(directory, changes),
    triggers: createTriggers(),
    executions: createExecutions(),
    sharedLinks: createSharedLinks(),
    failures: createFailures(),
    calls: [],
    changes,
    threads: createThreadStore(changes),
    traffic: createTrafficLog(changes),
    switches: createSwitchBoard(changes),
    activity: createActivity(),
  };
}

/** Writes down a call of the app that was answered just now. */
export function recordCall(slack: Slack, call: ApiCall): void {
  slack.calls.push(call);
  slack.traffic.addCall(call, Date.now() - call.at);
}
