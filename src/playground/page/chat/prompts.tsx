/** Questions one click away. */
import { act } from '../api.js';
import { addNotice } from '../store.js';

export type PromptsProps = {
  questions: { label: string; say: string }[];
  channel: string;
  threadTs: string | null;
  onSent?: (ts: string) => void;
};

export function Prompts({ questions, channel, threadTs, onSent }: PromptsProps) {
  const send = async (say: string): Promise<void> => {
    const thread = threadTs === null ? {} : { threadTs };
    const { notice, ts } = await act({ do: 'say', channel, text: say, ...thread });
    if (notice !== undefined) addNotice(channel, threadTs, notice);
    if (ts !== undefined) onSent?.(ts);
  };
  return (
    <ul className="prompts" aria-label="Suggested questions">
      {questions.map(({ label, say }) => (
        <li key={label}>
          <button type="button" className="prompt" onClick={() => void send(say)}>
            {label}
          </button>
        </li>
      ))}
    </ul>
  );
}
