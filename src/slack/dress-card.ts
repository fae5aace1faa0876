/** An answer's card as one audience gets it: as long as they like it, and with what can be done with it there. */
import type { Reply } from '../assistant.js';
import { shortenParts } from '../cards/brief.js';
import type { Card } from '../cards/card.js';
import { type Audience, addOffers, chooseOffers } from '../cards/offers.js';
import { renderCard } from '../cards/render-card.js';
import type { Detail } from '../cards/settings.js';
import type { Conversation } from '../understand/conversation.js';
import { encodeState } from './card-state.js';

/** The same card comes again for the same question; so must what is made of it, or its JSON could not be kept. */
const dressed = new WeakMap<Card, Map<`${Audience} ${Detail}`, Card>>();

/** @param context what was talked about before the question; left out where it stands alone */
export function dressCard(
  reply: Reply,
  text: string,
  context: Conversation | undefined,
  { audience, detail }: { audience: Audience; detail: Detail },
): Card {
  const form = `${audience} ${detail}` as const;
  const known = dressed.get(reply.card)?.get(form);
  if (known !== undefined) return known;
  const state = context === undefined ? { text } : { text, context };
  const cut = cutToDetail(reply, detail);
  const card = addOffers(cut, chooseOffers(reply.answer, audience, cut !== reply.card), (rating) =>
    encodeState(rating === undefined ? state : { ...state, rating }),
  );
  const forms = dressed.get(reply.card) ?? new Map<`${Audience} ${Detail}`, Card>();
  dressed.set(reply.card, forms.set(form, card));
  return card;
}

/** The reply's own card, unless it is to be brief and can be. */
export function cutToDetail({ card, parts }: Reply, detail: Detail): Card {
  if (detail === 'full') return card;
  const brief = shortenParts(parts);
  return brief === parts ? card : renderCard(brief);
}
