/** The sentences that the app says where it gives no answer. Plain text; escaped on its way out. */

export const NOTICES = {
  apology:
    'Sorry, something went wrong while I was looking that up. Please ask again in other words, or ask for help to see what I can answer.',
  stale: 'That button is from an older version of me. Please ask the question again.',
  tooLate: 'That took too long for Slack to open a window. Please try again.',
  staleView: 'That window is from an older version of me. Please open it again.',
  shared: 'Shared in the channel.',
  thanks: 'Thanks, that helps.',
  tooFast: 'That is more than I can keep up with just now. Please wait a minute and ask again.',
  tooMany: 'I have answered often in this thread in the last minutes, so I pause here. Please go on in a new thread.',
  /** After the app's name, in the conversation pane. */
  working: 'is looking it up…',
  limited: 'Slack does not let me post here just now, so only you see this.',
  noRecord:
    'A decision record can be made of a comparison of services, a recommendation, a check whether something fits, or a path.',
} as const;
