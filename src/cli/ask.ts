/** `npm run ask -- TEXT`: one answer in the terminal; `--json` as JSON; `--adr` as a decision record; `--jsonl` a stream of questions and answers. */
import { createInterface } from 'node:readline';
import * as z from 'zod/mini';
import { type Assistant, type Conversation, loadAssistant, type Reply } from '../assistant.js';
import { writeDecisionRecord } from '../cards/decision-record.js';
import { NOTICES } from '../cards/notices.js';
import { dayOf } from '../catalog/freshness.js';
import { toAnswerJson } from './answer-json.js';
import { drawCard } from './draw-card.js';
import { explain } from './explain.js';
import { runCli } from './run-cli.js';
import { terminalOptions } from './terminal.js';

const USAGE = `Usage: npm run ask -- TEXT                    draws the answer
       npm run --silent ask -- --json TEXT     prints it as one line of JSON
       npm run --silent ask -- --jsonl         reads one question a line, plain or {"text": …, "thread": …},
                                               and prints one line of JSON for each
       npm run --silent ask -- --adr TEXT      prints a decision record (ADR) as Markdown, for questions what to use,
                                               comparisons, whether something fits, and paths
       npm run ask -- --explain TEXT           says what was recognised, the scores, and why this answer
Examples: npm run ask -- "lambda limits"
          npm run ask -- "sqs vs sns vs eventbridge"`;

/** Waits where the reader is slower than we are. */
async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await new Promise((resolve) => process.stdout.once('drain', resolve));
}

const lineSchema = z.object({ text: z.string(), thread: z.optional(z.union([z.string(), z.number()])) });

/** Oldest conversations are forgotten first, so that an endless stream does not grow. */
const MOST_THREADS = 10_000;

async function answerStream(assistant: Assistant): Promise<void> {
  const threads = new Map<string, Conversation>();
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    const { text, thread } = readLine(line);
    const key = thread === undefined ? null : String(thread);
    const context = key === null ? undefined : threads.get(key);
    const reply = assistant(context === undefined ? { text } : { text, context });
    if (key !== null) {
      threads.delete(key);
      threads.set(key, reply.context);
      if (threads.size > MOST_THREADS) threads.delete(threads.keys().next().value ?? key);
    }
    await print(JSON.stringify(toAnswerJson(text, reply)));
  }
}

/** A line that is no JSON object of ours is a question as it stands. */
function readLine(line: string): z.infer<typeof lineSchema> {
  if (!line.trimStart().startsWith('{')) return { text: line };
  try {
    const parsed = lineSchema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : { text: line };
  } catch {
    return { text: line };
  }
}

/** Without one, the sentence that says so goes to standard error, so that a file stays empty. */
async function printRecord({ answer, catalogVersion }: Reply): Promise<void> {
  const record = writeDecisionRecord(answer, { date: dayOf(new Date()), catalogVersion: catalogVersion() });
  if (record === null) throw new Error(NOTICES.noRecord);
  await print(record.trimEnd());
}

await runCli(async () => {
  const args = process.argv.slice(2);
  const [flag] = args;
  if (flag === '--help' || flag === '-h') return print(USAGE);
  if (flag === '--jsonl') return answerStream(await loadAssistant());
  const isJson = flag === '--json';
  const isExplained = flag === '--explain';
  const isRecord = flag === '--adr';
  // everything else is the question, whatever it looks like
  const text = (isJson || isExplained || isRecord ? args.slice(1) : args).join(' ').trim();
  if (text === '' && !isJson) {
    console.error(USAGE);
    process.exitCode = 1;
    return;
  }
  const reply = (await loadAssistant())({ text });
  if (isExplained) return print(explain(reply));
  if (isRecord) return printRecord(reply);
  await print(isJson ? JSON.stringify(toAnswerJson(text, reply)) : drawCard(reply.parts, terminalOptions()));
});
