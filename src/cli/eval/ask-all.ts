/** Asks the questions of the files and checks each answer. */
import type { Assistant, Conversation } from '../../assistant.js';
import { toAnswerJson } from '../answer-json.js';
import { checkAnswer } from './check.js';
import type { Asked } from './report.js';
import { type EvalRow, parseRows } from './rows.js';

/** How long one question took; the first ones, which meet everything for the first time, count as well. */
export type Speed = { p50Ms: number; p99Ms: number };

/** @param texts JSON lines by file name */
export function askAll(texts: ReadonlyMap<string, string>, assistant: Assistant): { asked: Asked[]; speed: Speed } {
  const times: number[] = [];
  const asked = [...texts].flatMap(([file, text]) =>
    parseRows(text, file).map((row): Asked => {
      const context = contextAfter(row, assistant);
      const startedAt = performance.now();
      const reply = assistant(context === undefined ? { text: row.text } : { text: row.text, context });
      times.push(performance.now() - startedAt);
      const json = toAnswerJson(row.text, reply);
      const { kind, services, limits, recommendations, elsewhere, confidence } = json;
      const answer = { kind, services, limits, recommendations, elsewhere, confidence };
      return { file, row, answer, checks: checkAnswer(row, json) };
    }),
  );
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? 0;
  return { asked, speed: { p50Ms: at(0.5), p99Ms: at(0.99) } };
}

const contextAfter = ({ before }: EvalRow, assistant: Assistant): Conversation | undefined =>
  before.reduce<Conversation | undefined>(
    (context, text) => assistant(context === undefined ? { text } : { text, context }).context,
    undefined,
  );
