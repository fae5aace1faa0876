import { expect, it } from 'vitest';
import { readText } from '../../src/slack/read-text.js';

it.each([
  ['<@U0BOT> lambda timeout', 'lambda timeout'],
  ['<@U0BOT|serverless> lambda timeout', 'lambda timeout'],
  ['hey <@U0BOT>, lambda timeout', 'hey , lambda timeout'],
  ['<@U0ANN|ann> asks: lambda', '@ann asks: lambda'],
  ['in <#C1|general> and <#C2|>: lambda', 'in #general and : lambda'],
  ['<!here|@here> lambda <!channel>', '@here lambda'],
  ['see <https://aws.amazon.com/lambda|lambda> or <https://aws.amazon.com>', 'see lambda or https://aws.amazon.com'],
  ['is 10 &lt; 20 &amp;&amp; 20 &gt; 10?', 'is 10 < 20 && 20 > 10?'],
  ['&amp;lt; stays', '&lt; stays'],
  ['a <b> c', 'a <b> c'],
  ['', ''],
])('%j is read as %j', (text, expected) => {
  expect(readText(text, 'U0BOT')).toBe(expected);
});
