/** Blocks of one thing: header, divider, context, image, alert, Markdown, file, video. */
import type {
  AlertBlock,
  ContextBlock,
  FileBlock as File,
  HeaderBlock,
  ImageBlock as Image,
  ImageElement,
  MarkdownBlock,
  VideoBlock,
} from '@slack/types';
import { Link } from './mrkdwn.js';
import { plainText, Text } from './text.js';

export const Header = ({ block }: { block: HeaderBlock }) => <h3 className="header">{plainText(block.text)}</h3>;

export const Divider = () => <hr />;

export function Context({ block }: { block: ContextBlock }) {
  return (
    <div className="context">
      {block.elements.map((element, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the elements of one block do not move
        <span key={index}>{element.type === 'image' ? <Picture image={element} /> : <Text text={element} />}</span>
      ))}
    </div>
  );
}

/** Pictures lie elsewhere, and this page asks nothing of other machines: it tells what they show. */
export function Picture({ image }: { image: ImageElement | Image }) {
  const text = image.alt_text;
  return (
    <span className="picture">
      🖼 {'image_url' in image && image.image_url ? <Link url={image.image_url}>{text}</Link> : text}
    </span>
  );
}

export function ImageBlock({ block }: { block: Image }) {
  return (
    <figure>
      <Picture image={block} />
      {block.title ? <figcaption>{plainText(block.title)}</figcaption> : null}
    </figure>
  );
}

const ALERTS = { default: 'Note', info: 'Note', warning: 'Warning', error: 'Error', success: 'Done' };

export function Alert({ block }: { block: AlertBlock }) {
  const level = block.level ?? 'default';
  return (
    <div className={`alert ${level}`}>
      <strong>{ALERTS[level]}</strong> <Text text={block.text} />
    </div>
  );
}

/** As text: the app sends none. */
export const Markdown = ({ block }: { block: MarkdownBlock }) => <pre className="markdown">{block.text}</pre>;

export const FileBlock = ({ block }: { block: File }) => <p className="unknown">A file: {block.external_id}</p>;

export const Video = ({ block }: { block: VideoBlock }) => (
  <p className="unknown">
    A video: <Link url={block.video_url}>{block.alt_text}</Link>
  </p>
);
