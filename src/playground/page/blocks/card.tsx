import type { CardBlock, CarouselBlock } from '@slack/types';
import { Picture } from './basic.js';
import { ActionButton } from './button.js';
import { Text } from './text.js';

export function Card({ block }: { block: CardBlock }) {
  const { hero_image: hero, icon, title, subtitle, body, actions = [] } = block;
  return (
    <article className="card">
      {hero ? <Picture image={hero} /> : null}
      <div className="card-head">
        {icon ? <Picture image={icon} /> : null}
        <div>
          {title ? (
            <strong>
              <Text text={title} />
            </strong>
          ) : null}
          {subtitle ? (
            <div className="hint">
              <Text text={subtitle} />
            </div>
          ) : null}
        </div>
      </div>
      {body ? (
        <div>
          <Text text={body} />
        </div>
      ) : null}
      {actions.length > 0 ? (
        <div className="actions">
          {actions.map((button, index) => (
            <ActionButton key={button.action_id ?? index} element={button} />
          ))}
        </div>
      ) : null}
    </article>
  );
}

export function Carousel({ block }: { block: CarouselBlock }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be pushed sideways must be reached by keyboard
    <section className="carousel" tabIndex={0} aria-label="Cards">
      {block.elements.map((card, index) => (
        <Card key={card.block_id ?? index} block={card} />
      ))}
    </section>
  );
}
