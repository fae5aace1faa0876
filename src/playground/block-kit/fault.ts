/** Something in a message or view that Slack would refuse. */
export type Fault = {
  /** JSON pointer to the culprit, from the call's arguments: `/blocks/3/text/text`. */
  pointer: string;
  /** Slack's error, as `chat.postMessage` or `views.open` gives it. */
  code:
    | 'invalid_blocks'
    | 'invalid_blocks_format'
    | 'msg_blocks_too_long'
    | 'msg_too_long'
    | 'no_text'
    | 'invalid_arguments'
    | 'view_too_large';
  /** What was found and what is allowed. */
  message: string;
};
