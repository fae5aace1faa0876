/** What to try first: the prompts of the conversation pane, and the questions on the Home tab. The manifest says the same. */
export const EXAMPLES_TITLE = 'Ask about AWS serverless, for example';

export const EXAMPLES = [
  { title: 'Lambda limits', message: 'What are the limits of Lambda?' },
  { title: 'How long SQS keeps messages', message: 'How long does SQS keep messages?' },
  { title: 'SQS or SNS?', message: 'Compare SQS and SNS' },
  { title: 'What to fan out events with', message: 'What should I use to fan out events to several queues?' },
] as const;
