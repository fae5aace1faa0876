/** An answer's card as one audience gets it: as long as they like it, and with what can be done with it there. */
import type { Question, Reply } from '../assistant.js';
import { shortenParts } from '../cards/brief.js';
import type { Card } from '../cards/card.js';
import { type Audience, addOffers, chooseOffers } from '../cards/offers.js';
import { renderCard } from '../cards/render-card.js';
import type { Detail } from '../cards/settings.js';
import { encodeState } from './card-state.js';

/** The same card comes again for the same question; so must what is made of it, or its JSON could not be kept. */
const dressed = new WeakMap<Card, Map<`${Audience} ${Detail}`, Card>>();

/** @param question what was asked, which the buttons carry */
export function dressCard(
  reply: Reply,
  question: Question,
  { audience, detail }: { audience: Audience; detail: Detail },
): Card {
  const form = `${audience} ${detail}` as const;
  const known = dressed.get(reply.card)?.get(form);
  if (known !== undefined) return known;
  const cut = cutToDetail(reply, detail);
  const card = addOffers(cut, chooseOffers(reply.answer, audience, cut !== reply.card), (rating) =>
    encodeState(rating === undefined ? question : { ...question, rating }),
  );
  const forms = dressed.get(reply.card) ?? new Map<`${Audience} ${Detail}`, Card>();
  dressed.set(reply.card, forms.set(form, card));
  return card;
}

/** The reply's own card, unless it is to be brief and can be. */
function cutToDetail({ card, parts }: Reply, detail: Detail): Card {
  if (detail === 'full') return card;
  const brief = shortenParts(parts);
  return brief === parts ? card : renderCard(brief);
}
