/** Slack's own markup, which is not Markdown. */
import type { ReactNode } from 'react';
import { unescapeText } from '../../../cards/mrkdwn.js';
import { drawEmoji } from './emoji.js';
import { Mention } from './mention.js';

export function Link({ url, children }: { url: string; children: ReactNode }) {
  // Only what a person may safely follow; the rest stays text.
  if (!/^(https?|mailto|tel):/.test(url)) return <>{children}</>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}

/** `<https://…|label>`, `<@U1>`, `<#C1|name>`, `<!here>`, `<!date^1^{date}|text>`. */
function Angle({ inside }: { inside: string }) {
  const [target = '', ...labels] = inside.split('|');
  const label = labels.join('|');
  if (target.startsWith('@')) return <Mention user={target.slice(1)} />;
  if (target.startsWith('#')) return <span className="mention">#{label || target.slice(1)}</span>;
  if (target.startsWith('!')) {
    const word = target.slice(1).split('^')[0];
    return <span className="mention">{label || `@${word}`}</span>;
  }
  return <Link url={unescapeText(target)}>{unescapeText(label || target)}</Link>;
}

/** Marks that embrace: they stand at a word's edge, and not in the middle of a line of code. */
const INLINE =
  /(?<code>`[^`\n]+`)|(?<angle><[^<>\n]+>)|(?<bold>(?<![\w*])\*(?=\S)[^*\n]*?\S\*(?![\w*]))|(?<italic>(?<![\w_])_(?=\S)[^_\n]*?\S_(?![\w_]))|(?<strike>(?<![\w~])~(?=\S)[^~\n]*?\S~(?![\w~]))|:(?<emoji>[a-z0-9_+-]+):/;

function drawInline(text: string): ReactNode[] {
  const drawn: ReactNode[] = [];
  let rest = text;
  for (let found = INLINE.exec(rest); found !== null; found = INLINE.exec(rest)) {
    const { code, angle, bold, italic, strike, emoji } = found.groups ?? {};
    const [whole] = found;
    const inner = whole.slice(1, -1);
    const key = drawn.length;
    drawn.push(unescapeText(rest.slice(0, found.index)));
    if (code !== undefined) drawn.push(<code key={key}>{unescapeText(inner)}</code>);
    else if (angle !== undefined) drawn.push(<Angle key={key} inside={inner} />);
    else if (bold !== undefined) drawn.push(<strong key={key}>{drawInline(inner)}</strong>);
    else if (italic !== undefined) drawn.push(<em key={key}>{drawInline(inner)}</em>);
    else if (strike !== undefined) drawn.push(<s key={key}>{drawInline(inner)}</s>);
    else if (emoji !== undefined) drawn.push(drawEmoji(emoji));
    rest = rest.slice(found.index + whole.length);
  }
  drawn.push(unescapeText(rest));
  return drawn.filter((one) => one !== '');
}

/** Lines, quotes (`>`) and fenced code. */
export function Mrkdwn({ text }: { text: string }) {
  const parts = text.split(/```\n?([\s\S]*?)\n?```/);
  return (
    <>
      {parts.map((part, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text do not move
        index % 2 === 1 ? <pre key={index}>{unescapeText(part)}</pre> : <Lines key={index} text={part} />,
      )}
    </>
  );
}

function Lines({ text }: { text: string }) {
  const lines = text.split('\n');
  return lines.map((line, index) => {
    const quoted = /^(?:>|&gt;) ?(.*)$/.exec(line);
    const isLast = index === lines.length - 1;
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text do not move
    if (quoted) return <blockquote key={index}>{drawInline(quoted[1] ?? '')}</blockquote>;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines of one text do not move
      <span key={index}>
        {drawInline(line)}
        {isLast ? null : <br />}
      </span>
    );
  });
}
