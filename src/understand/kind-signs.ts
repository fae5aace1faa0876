/** What in a question tells apart kinds that are mistaken for each other. */

import { namesAny } from './names.js';
import { isCarried, type Reading } from './reading.js';
import { CLEAR_LIMIT } from './score-limit.js';
import { weighs } from './weighs.js';

/** A limit's name that explains so much of a question is all it says. */
const NAMED_LIMIT = 0.9;
const ASKING_WORDS = new Set(
  'what whats how why when which who where is are was can could do does did will would should explain describe define tell vs versus or compare error fails failed not cannot support supports create creating delete deleting remove removing enable enabling configure setup'.split(
    ' ',
  ),
);

/** "lambda environment variables": a service and a limit's name, and no word that asks for anything else. */
export const isKeywordsOfLimit = (reading: Reading): boolean =>
  pointsAtLimit(reading, 1, NAMED_LIMIT) && !reading.tokens.some(({ word }) => ASKING_WORDS.has(word));

/** "Step Functions execution limits": the thing, not what somebody does: "limit a bucket to an IP". */
export const LIMIT_NOUN =
  /(?<!\b(?:to|and|can|i|we) )\b(?:limits?|limitations?|quotas?)\b(?! (?:an?|the|my|our|access|each|who|to|it)\b)/i;
/** In more words, a limit may be just a part of the story. */
export const FEW_WORDS = 10;

export const isAboutLimits = ({ names, tokens, text, isForeign }: Reading): boolean =>
  (names.services.length > 0 || (names.hints.length === 1 && names.neighbours.length === 0)) &&
  !isForeign &&
  tokens.length <= FEW_WORDS &&
  LIMIT_NOUN.test(text);

/** The one service that is named, and a limit of it by so many words of its name. */
export const pointsAtLimit = ({ names, limits: [best] }: Reading, words: number, strength = CLEAR_LIMIT): boolean =>
  names.services.length === 1 && best !== undefined && best.words >= words && best.strength >= strength;

/** "Maximum connections to a cluster", "what is its throughput": nothing but a limit begins or ends so. */
export const isPlainlyLimit = (reading: Reading): boolean =>
  (MOST_OF.test(reading.text) || WHAT_MEASURES.test(reading.text)) && pointsAtLimit(reading, 1);
const MOST_OF = /^(?:the )?(?:max(?:imum)?|min(?:imum)?)\b/i;
const WHAT_MEASURES = /^what(?:'?s| is| are)\b.* (?:throughput|capacity|size|rate)\??$/i;

export const isEndOfLimit = (reading: Reading): boolean => reading.edge !== null && pointsAtLimit(reading, 1);

/** Half of what is likely, or nearly, and so of what a limit's name explains. */
export const NEARLY_LIKELIEST = 0.4;
export const NEARLY_CLEAR = 0.4;
export const PASSES = /\b(?:exceed(?:s|ed)?|more than|beyond|reach(?:es|ed)?|over|hits?|run out)\b/i;

export const COST_NOUN = /\b(?:costs?|pricing|expensive)\b(?! (?:mistake|error))/i;
export const SIDES = /\b(?:vs|versus|or)\b/i;
export const EXTRA_CHARGE =
  /\bincur\w*\b.*\b(?:charges?|costs?|fees?)\b|\b(?:additional|extra|hidden) (?:charges?|costs?|fees?)\b/i;
export const PRICE_NOUN = /\b(?:pricing|prices?|billing|billed)\b/i;

/** So likely, two names that are weighed are to be compared, and one against another way. */
const LIKELY_COMPARED = 0.2;
const PERHAPS_COMPARED = 0.1;
export const VERSUS =
  /\b(?:vs|versus)\b|\bdifferences? between\b|\bdiffer(?:s|ent)? (?:from|than)\b|\bcomparisons? (?:between|of)\b|\bhow do(?:es)?\b.* differ\b/i;
export const COMPARES = /\bcompar(?:e|es|ed|ing|isons?)\b/i;
/** "When would I use a metric over a log?" */
export const asksWhichPreferred = (text: string): boolean =>
  PREFERS.test(text) && /^(?:so |and )?(?:when|why|should|would|is)\b/i.test(text);

/** "S3 Select over Athena": one name right before the other. */
export const isOneOverOther = ({ mentions, tokens }: Reading): boolean =>
  mentions.some(
    (mention) =>
      namesAny(mention) &&
      tokens[mention.to]?.word === 'over' &&
      mentions.some((other) => other.from === mention.to + 1 && namesAny(other)),
  );
/** "Should I use Amplify or build it without?"; what stands on either side of "for images or videos" is no way to do it. */
const TWO_WAYS =
  /\b(?:should|shall|would|better to|use|go with|stick with|choose)\b.* or (?:just |rather |simply |do (?:i|we) |(?:should|would) (?:i|we) (?:just )?)?(?:use|go|call|build|keep|stick|write|roll|make|let|stay|chain|without|(?!anything|something|nothing|everything|string)[a-z]+ing)\b/i;
/** What else there is, is asked as well. */
export const OPEN_END =
  /\bor (?:(?:is|are) there )?(?:rather |maybe |perhaps )?(?:(?:any|some|no)thing(?! different)|another|others?|(?:should|would) (?:we|i) (?:be )?(?:think|look)\w*)\b/i;

export const isToCompare = ({ names, text }: Reading, share: number): boolean =>
  names.services.length > 0 &&
  ((share >= LIKELY_COMPARED && names.services.length + names.neighbours.length === 2 && weighs(text)) ||
    (share >= PERHAPS_COMPARED && TWO_WAYS.test(text) && !OPEN_END.test(text)));

/** "What is concurrency in Lambda?" */
export const ASKS_CONCEPT =
  /^what(?:'?s| is| are) (?:an? )?(?!the\b|our\b|my\b|its?\b|your\b)[\w-]+(?: [\w-]+){0,2} in (?:\w+ ){0,3}\w+\??$/i;

const ASKS_FOR_SERVICE =
  /^(?:which|what)(?: one)?(?: of (?:the )?(?:following|below|above|these|those|listed))?(?: (?:aws|amazon|managed|serverless|cloud))* (?:services?|tools?)(?: or (?:feature|service|tool)s?)? (?!do(?:es)?\b|did\b|limits?\b|quotas?\b|endpoints?\b|costs?\b|names?\b|(?:are|is) (?:serverless|available|supported)\b)[a-z]+/i;
/** "What should start the task?" */
const WHAT_SHOULD =
  /^what should (?!i\b|we\b|you\b|be\b|the\b|an?\b|my\b|our\b|it\b|this\b|that\b|happen\b|have\b)[a-z]+ \w+/i;
/** "Which AWS service can start a runbook?", behind a story, too. */
export const asksForService = ({ sentences }: Reading): boolean =>
  sentences.some(({ asks, text }) => asks && (ASKS_FOR_SERVICE.test(text) || WHAT_SHOULD.test(text)));

const OF_OTHERS = /\b(?:company|organi[sz]ation|enterprise|startup|team|developer|engineer|architect|specialist)\b/i;
const OF_MINE = /\b(?:i|i'm|my|me)\b/i;
/** "A hospital keeps …. What should it use?", "You need to …. How might you automate it?": told of somebody, or to one who is examined. */
const OPENS_STORY = /^(?:an? (?!lambda|bucket|queue|topic|table|function|stream)|you\b|your\b|one of your\b)/i;
const HOW_TO_MEET =
  /^(?:in your [\w ]+, )?(?:how|what) (?:can|could|should|must|would|might|will) (?:this|the|a|an|they|it|you)\b(?!.*\b(?:errors?|troubleshoot|debug|consider|choosing|many|long|much|large|big)\b)/i;
/** "Which change resolves this?", "What is the most efficient solution?", "Which of these should be done? (Select TWO)". */
const WHICH_WAY =
  /^(?:which|what)\b.*\b(?:solutions?|approach(?:es)?|architectures?|designs?|changes?|configurations?|strateg(?:y|ies)|actions?|steps?|combination|course)\b|^which of (?:the )?(?:following|these|below)\b|\((?:choose|select|pick) (?:two|three|2|3)\b/i;
/** "A team wants … How can this be built?": a story of others that ends in what to do about it, as exams tell them. */
export const isStoryToSolve = ({ sentences, text }: Reading): boolean =>
  (OF_OTHERS.test(text) || sentences.some((one) => !one.asks && OPENS_STORY.test(one.text))) &&
  !OF_MINE.test(text) &&
  sentences.some(
    (one) => one.asks && (HOW_TO_MEET.test(one.text) || (sentences.length > 1 && WHICH_WAY.test(one.text))),
  );

/** "How do I use CloudFront to serve a site?": what to use is settled. */
export const HOW_TO_USE =
  /^(?:so |hi |hey |hello )?how (?:do|can|to)(?: i| we| you| one)? (?:use|using|set ?up|configure)\b/i;
export const AM_I_CHARGED = /\b(?:am|are|do|will|would) (?:i|we|you) (?:be )?(?:charged|billed|pay|paying)\b/i;
/** What others have lived through with it, which is no choice of ours. */
export const EXPERIENCE =
  /\b(?:any ?one|any ?body|who|you guys|folks|people)(?: here| else)? (?:running|using|used|tried|tested|worked|working)\b|\bexperiences? (?:with|of|using)\b/i;
export const IS_THERE =
  /\b(?:(?:is|are) there|if there (?:is|are)) (?:an?|any|some|other)\b.* (?:in|on|within|from|by) (?:aws|amazon)\b|\b(?:is|are) there (?:an?|any|some|other) (?:aws|amazon) (?:\w+ ){0,2}(?:service|tool|product|solution)s?\b/i;
/** "How can I make a live dashboard?": what to build it on is asked along. */
export const HOW_TO_BUILD =
  /^(?:so |hi |hey )?how (?:can|could|do|would|to|should|might)\b.{0,20}\b(?:make|build|implement|design|create|achieve|host|architect|run|store|process|handle|serve|schedule|decouple|deliver|notify|automate)\b/i;
/** Whether the one that is named is right for a purpose: for sure, and likely. */
export const VIABLE =
  /\bviable\b|\bright use[- ]?case\b|\b(?:sounds?|looks?|seems?) like an? (?:good|great|bad|reasonable|sensible|decent|right) (?:fit|idea|option|choice|use[- ]?case|approach|solution|plan)\b/i;
export const JUDGES =
  /\bsuit(?:s|ed|able)?\b|\bright (?:fit|tool|choice|approach|service|thing)\b|\b(?:good|best|great|bad) (?:fit|idea|option|choice|use[- ]?case|approach|solution)\b|\bbetter (?:solution|option|approach|way)\b|\bmakes? sense\b|\bwork (?:here|for (?:this|that|me|us|my|our))\b|\ba place in\b|\bappropriate\b|\bis it (?:\w+ )?(?:right|correct|ok|okay|wise|sane|smart|sensible|reasonable|advisable|normal|bad practice|good practice|best practice) to (?:use|run|host|store|put|keep|have|call)\b|\boverkill\b|\bfeasible\b|\bworth (?:it|using|moving|switching)\b/i;
/** From where on something is worth it: "how large does data need to be before you use S3?" */
export const FROM_WHERE_ON =
  /\bhow (?:large|big|long|much|many)\b.* before (?:you|i|we)(?:'d| would| should)? (?:use|consider|switch|move|go|push|choose|start|think)\b/i;
/** What it is good for, whoever asks. */
export const GOOD_WHEN = /\b(?:when|which situations?|what (?:situations?|use[- ]?cases?))\b/i;
export const TROUBLE =
  /\bwhy (?:can'?t|cannot|can not|won'?t|isn'?t|aren'?t|doesn'?t|don'?t) (?:i|my|we|our|the)\b|\b(?:unable|difficulty|trouble|failing|stuck|denied|broken)\b|\bnot (?:running|working|firing|triggering|showing|loading|updating|being|getting)\b|\b(?:very|so|too|extremely) slow\b|\b(?:quer(?:y|ies)|functions?|jobs?|apps?|apis?|sites?|uploads?|downloads?) (?:is|are) (?:\w+ )?slow\b|\btroubleshoot\w*\b/i;
export const NOT_WORKING = /\b(?:not|isn'?t|doesn'?t|stopped|never) work(?:s|ing)?\b/i;

/** Asked so plainly, it is to be compared, or described, whatever else is told. */
export const PREFERS = /\b(?:use|choose|pick|take|prefer)\b.* (?:over|instead of|rather than)\b/i;
export const WHAT_IS =
  /^(?:so |and |but )?what(?:'?s| is| are)\b|\bwhat(?:'?s| is| are) (?:it|that|this)\b|\bhow do(?:es)? .* work\b|\bexplain\b/i;

/** "The cheapest place to keep logs" */
export const CHEAPEST =
  /\b(?:cheapest|(?:lowest|least)[- ](?:cost|expensive)|most economical|(?:most )?cost[- ]effective(?:ly)?)\b/i;

export const isOfOthersOnly = (reading: Reading): boolean =>
  reading.names.services.length === 0 &&
  !isCarried(reading) &&
  (reading.names.neighbours.length > 0 || reading.isForeign);
