/** What fits a choice: ranked, with reasons, and what does not and why. */
import type { RecommendAnswer } from '../answer/types.js';
import { bold, type Part } from './parts.js';
import { layoutRuledOut, outsideSpans } from './recommend-card.js';

/** What is less likely is no second. */
const WORTH_A_PLACE = 0.01;

export function layoutRanking({ recommendations, elsewhere, ruledOut, isElsewhereFirst }: RecommendAnswer): Part[] {
  const ranked = recommendations.filter(({ score }) => score >= WORTH_A_PLACE);
  const outside: Part[] = elsewhere === null ? [] : [{ type: 'paragraph', spans: outsideSpans(elsewhere) }];
  const places = ranked.map(
    ({ service, why }, i): Part => ({
      type: 'bullets',
      heading: `${i + 1}. ${service.name}`,
      items: why.map((text) => [text]),
    }),
  );
  const ruled = ruledOut.map(layoutRuledOut);
  if (places.length + outside.length + ruled.length === 0)
    return [{ type: 'paragraph', spans: ['Nothing stands out yet. Say more of what you need.'] }];
  const none: Part[] =
    places.length + outside.length > 0
      ? []
      : [{ type: 'paragraph', spans: [bold('Nothing in my catalog fits all of that.')] }];
  return isElsewhereFirst ? [...outside, ...places, ...ruled] : [...none, ...places, ...ruled, ...outside];
}
