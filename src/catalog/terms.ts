/** The fixed lists of the catalog: what a type, theme, measure or trait may be. The only place where they stand. */

export const SERVICE_TYPES = [
  'Compute',
  'Database',
  'API Gateway',
  'Storage',
  'Messaging',
  'Event Bus',
  'CDN',
  'Monitoring',
  'Containers',
  'GraphQL API',
  'Dev Platform',
  'Orchestration',
  'Streaming',
  'Analytics',
] as const;

export const THEMES = [
  'time',
  'size',
  'memory',
  'throughput',
  'concurrency',
  'count',
  'retention',
  'storage',
  'other',
] as const;

/** What a limit measures, where other services have the same thing: these line up side by side in a comparison. */
export const MEASURES = {
  duration: 'Longest run',
  timeout: 'Request timeout',
  payload: 'Largest payload',
  response: 'Largest response',
  batch: 'Batch size',
  retention: 'Longest retention',
  delay: 'Longest delay',
  memory: 'Memory',
  cpu: 'vCPU',
  'local-storage': 'Local storage',
  capacity: 'Total storage',
  'request-rate': 'Request rate',
  throughput: 'Throughput',
  concurrency: 'Concurrency',
  consumers: 'Most consumers',
  retries: 'Retries',
  resources: 'Per account',
} as const;

/** What services are compared by, beside their numbers, in the order of the table; the value is the row's heading. */
export const TRAITS = {
  pattern: 'Pattern',
  ordering: 'Ordering',
  delivery: 'Delivery',
  consumers: 'Consumers',
  persistence: 'Keeps data',
  replay: 'Replay',
  query: 'Access',
  consistency: 'Consistency',
  state: 'State',
  startup: 'Start-up',
  latency: 'Latency',
  scaling: 'Scaling',
  idle: 'When idle',
  operations: 'You manage',
  billing: 'Billed by',
  filtering: 'Filtering',
  interface: 'Interface',
  unit: 'Unit',
} as const;

/** What bounds a connection between two services, in the order in which people ask; the value is the heading. */
export const PATH_DIMENSIONS = {
  'request size': 'Request size',
  'response size': 'Response size',
  time: 'Time',
  rate: 'Rate',
  concurrency: 'Concurrency',
  batch: 'Batch',
  retention: 'Retention',
  retries: 'Retries',
  count: 'Count',
} as const;

export type Theme = (typeof THEMES)[number];
export type Measure = keyof typeof MEASURES;
export type Trait = keyof typeof TRAITS;
export type PathDimension = keyof typeof PATH_DIMENSIONS;
