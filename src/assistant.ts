/** The core's one door: a question in, an answer and its card out. Pure; about a millisecond; never throws for any text. */
import { answerQuery } from './answer/answer.js';
import { createKnowledge } from './answer/knowledge.js';
import type { Answer } from './answer/types.js';
import type { Card } from './cards/card.js';
import { layoutCard } from './cards/layout.js';
import type { Part } from './cards/parts.js';
import { renderCard } from './cards/render-card.js';
import { dayOf } from './catalog/freshness.js';
import { type Catalog, loadCatalog, newestMonth, parseCatalog, readCatalogTexts } from './catalog/load.js';
import { nameVersion } from './catalog/version.js';
import { lazy } from './lazy.js';
import { checksumOf, findPrepared, type Prepared } from './prepared.js';
import { rememberReplies } from './remember-replies.js';
import type { Choice } from './understand/choice.js';
import { type Conversation, NEW_CONVERSATION } from './understand/conversation.js';
import { type Intent, loadIntents, parseIntents, readIntentTexts } from './understand/intents.js';
import type { Query } from './understand/query.js';
import { remember } from './understand/remember.js';
import { learnStems } from './understand/tokens.js';
import { createUnderstand } from './understand/understand.js';

export type { Conversation } from './understand/conversation.js';

/** `context`: what the reply before it in the same thread returned; left out, the question stands alone. */
export type Question = {
  text: string;
  context?: Conversation;
  /** Chosen in place of a text, which then only says the same. */
  choice?: Choice;
};

export type Reply = {
  answer: Answer;
  card: Card;
  /** The card before it was drawn for Slack, for other ways to draw it. */
  parts: Part[];
  context: Conversation;
  /** What the question was understood to ask. */
  query: Query;
  /** Names the state of the catalog that the answer is from; worked out when it is first asked for. */
  catalogVersion: () => string;
};

export type Assistant = (question: Question) => Reply;

/** Who answers, and what is known. */
export type Core = { assistant: Assistant; catalog: Catalog };

/**
 * @param prepared what the build made of just this data; null: it is made now
 * @param today as YYYY-MM-DD: what is new, and what is too old, is counted from it; the newest fact's month where left out
 */
export function createAssistant(
  catalog: Catalog,
  intents: Intent[],
  prepared: Prepared | null = null,
  today: string = newestMonth(catalog),
): Assistant {
  const understand = lazy(() => {
    if (prepared !== null) learnStems(prepared.models().stems);
    return createUnderstand(catalog, intents, prepared, today);
  });
  const knowledge = createKnowledge(catalog, intents, today);
  const catalogVersion = lazy(() => nameVersion(catalog));
  return ({ text, context = NEW_CONVERSATION, choice }) => {
    const query = understand()(text, context, choice);
    const answer = answerQuery(query, knowledge);
    const parts = layoutCard(answer);
    return {
      answer,
      card: renderCard(parts),
      parts,
      query,
      catalogVersion,
      context: remember(
        query,
        answer.services.map(({ id }) => id),
        context,
      ),
    };
  };
}

/** Meets all that is made only when first asked for: a choice, a limit of no named service. */
const WARM_UP = 'which service should we use for a maximum of seven messages';

/** Makes now what the first question would else wait for; a tenth of a second, best when the start is over. */
export function warmUp(assistant: Assistant): void {
  assistant({ text: WARM_UP });
}

const LEARNING = 'No build of this data: it is learnt from now, which takes about a minute. npm run build keeps it.';

/**
 * The assistant over the data on the disk, which is checked and learnt from unless the build has done so with just this
 * data.
 * @param tell is told when that takes a while
 * @throws CatalogError, IntentError when the data does not hold.
 */
export async function loadCore(tell: (notice: string) => void = console.error): Promise<Core> {
  const catalogTexts = readCatalogTexts();
  const intentTexts = readIntentTexts();
  const prepared = findPrepared(catalogTexts, intentTexts);
  const today = dayOf(new Date());
  if (prepared !== null) {
    const catalog = parseCatalog(catalogTexts);
    return {
      catalog,
      assistant: rememberReplies(createAssistant(catalog, parseIntents(intentTexts), prepared, today)),
    };
  }

  const [catalog, intents] = [await loadCatalog(), await loadIntents()];
  tell(LEARNING);
  const { prepareData } = await import('./prepare.js');
  const { models } = prepareData(catalog, intents, checksumOf(catalogTexts, intentTexts));
  const assistant = createAssistant(catalog, intents, { models: () => models }, today);
  return { catalog, assistant: rememberReplies(assistant) };
}

/** As `loadCore`, for who only asks. */
export const loadAssistant = async (): Promise<Assistant> => (await loadCore()).assistant;
