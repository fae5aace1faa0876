/** An answer's card as one audience gets it: with what can be done with it there. */
import type { Reply } from '../assistant.js';
import type { Card } from '../cards/card.js';
import { type Audience, addOffers, chooseOffers } from '../cards/offers.js';
import type { Conversation } from '../understand/conversation.js';
import { encodeState } from './card-state.js';

/** The same card comes again for the same question; so must what is made of it, or its JSON could not be kept. */
const dressed = new WeakMap<Card, Map<Audience, Card>>();

/** @param context what was talked about before the question; left out where it stands alone */
export function dressCard(reply: Reply, text: string, context: Conversation | undefined, audience: Audience): Card {
  const known = dressed.get(reply.card)?.get(audience);
  if (known !== undefined) return known;
  const state = context === undefined ? { text } : { text, context };
  const card = addOffers(reply.card, chooseOffers(reply.answer, audience), (rating) =>
    encodeState(rating === undefined ? state : { ...state, rating }),
  );
  const forms = dressed.get(reply.card) ?? new Map<Audience, Card>();
  dressed.set(reply.card, forms.set(audience, card));
  return card;
}
