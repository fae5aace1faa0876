/** The rich_text block, also within tables and tasks. */
import type { RichTextBlock, RichTextElement, RichTextList } from '@slack/types';
import type { ReactNode } from 'react';
import { drawEmoji } from './emoji.js';
import { Mention } from './mention.js';
import { Link } from './mrkdwn.js';

export function RichText({ block }: { block: RichTextBlock }) {
  return (
    <div className="rich-text">
      {block.elements.map((element, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text do not move
        <Part key={index} element={element} />
      ))}
    </div>
  );
}

function Part({ element }: { element: RichTextBlock['elements'][number] }) {
  switch (element.type) {
    case 'rich_text_section':
      return (
        <p>
          <Inline elements={element.elements} />
        </p>
      );
    case 'rich_text_quote':
      return (
        <blockquote>
          <Inline elements={element.elements} />
        </blockquote>
      );
    case 'rich_text_preformatted':
      return (
        <pre>
          <Inline elements={element.elements} />
        </pre>
      );
    case 'rich_text_list':
      return <List list={element} />;
  }
}

function List({ list }: { list: RichTextList }) {
  const items = list.elements.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the items of one list do not move
    <li key={index}>
      <Inline elements={item.elements} />
    </li>
  ));
  return list.style === 'ordered' ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function Inline({ elements }: { elements: RichTextElement[] }) {
  return elements.map((element, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the words of one text do not move
    <Styled key={index} element={element}>
      <Word element={element} />
    </Styled>
  ));
}

function Word({ element }: { element: RichTextElement }) {
  switch (element.type) {
    case 'text':
      return <>{element.text}</>;
    case 'link':
      return <Link url={element.url}>{element.text ?? element.url}</Link>;
    case 'emoji':
      return <>{drawEmoji(element.name)}</>;
    case 'user':
      return <Mention user={element.user_id} />;
    case 'channel':
      return <span className="mention">#{element.channel_id}</span>;
    case 'broadcast':
      return <span className="mention">@{element.range}</span>;
    case 'usergroup':
      return <span className="mention">@{element.usergroup_id}</span>;
    case 'team':
      return <span className="mention">@{element.team_id}</span>;
    case 'date':
      return <>{element.fallback ?? new Date(element.timestamp * 1000).toLocaleString('en')}</>;
    case 'color':
      return <code>{element.value}</code>;
  }
}

function Styled({ element: { style }, children }: { element: RichTextElement; children: ReactNode }) {
  let drawn = children;
  if (style?.code) drawn = <code>{drawn}</code>;
  if (style?.strike) drawn = <s>{drawn}</s>;
  if (style?.italic) drawn = <em>{drawn}</em>;
  if (style?.bold) drawn = <strong>{drawn}</strong>;
  return <>{drawn}</>;
}
