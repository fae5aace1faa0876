/** Words that mean the same when people ask about limits; each group is one idea. */
import { stemOf } from './tokens.js';

const GROUPS = [
  'keep kept keeps store stored stores hold holds held retain retained retention save saved persist persisted remember expire expires stay stays live lives vanish vanishes disappear disappears gone',
  'run runs ran running execute executed execution runtime duration last lasts',
  'timeout wait waits waiting cutoff expire interrupt',
  'answer answers reply respond responds response',
  'backend integration origin upstream',
  'memory mem ram',
  'cpu vcpu vcpus cpus core cores',
  'concurrent concurrency concurrently simultaneous simultaneously parallel once',
  'subscriber subscribers subscription subscriptions',
  'object objects file files obj',
  'item items document documents row record',
  'record records',
  'message messages msg msgs',
  'event events',
  'unzipped extracted uncompressed unpacked decompressed',
  'zip zipped archive package bundle',
  'image images container',
  'disconnect disconnects close closes drop drops idle inactive inactivity',
  'connection connections connected connect socket websocket websockets',
  'retry retries retried attempt attempts redeliver',
  'delay delayed postpone defer schedule later',
  'batch batches bulk batched',
  'rate rates frequency rps tps qps',
  'throughput bandwidth speed',
  'function functions func',
  'account accounts',
  'region regions regional',
  'consumer consumers reader readers',
  'producer write writes writer',
  'query queries select sql',
  'index indexes indices gsi lsi secondary',
  'table tables',
  'partition partitions shard',
  'disk storage ephemeral tmp scratch volume drive',
  'replica replicas reader',
  'header headers',
  'variable variables env environment',
  'state states payload data input output',
  'granularity precision resolution interval exact accuracy',
  'template mapping',
  'reclaim reclaimed interruption notice warning',
  'history past previous',
  'mins minute minutes',
  'secs second seconds',
  'length long characters chars',
  'entry entries array',
  'payload body blob json',
  'raise raised increase increased',
];

const byStem = new Map<string, Set<string>>();
for (const group of GROUPS) {
  const stems = new Set(group.split(' ').map(stemOf));
  for (const stem of stems) {
    const present = byStem.get(stem) ?? new Set<string>();
    for (const other of stems) present.add(other);
    byStem.set(stem, present);
  }
}

const NONE: ReadonlySet<string> = new Set();

/** The stems that mean about the same, the stem itself among them; empty where none are known. */
export const synonymsOf = (stem: string): ReadonlySet<string> => byStem.get(stem) ?? NONE;
