/** What stands in an empty conversation: questions, one click away. */
import { act } from '../api.js';
import { addNotice } from '../store.js';

type Props = {
  title: string;
  text: string;
  questions: { label: string; say: string }[];
  channel: string;
  onSent?: (ts: string) => void;
};

export function Welcome({ title, text, questions, channel, onSent }: Props) {
  const send = async (say: string): Promise<void> => {
    const { notice, ts } = await act({ do: 'say', channel, text: say });
    if (notice !== undefined) addNotice(channel, null, notice);
    if (ts !== undefined) onSent?.(ts);
  };
  return (
    <div className="welcome">
      <h2>{title}</h2>
      <p>{text}</p>
      <ul>
        {questions.map(({ label, say }) => (
          <li key={label}>
            <button type="button" className="prompt" onClick={() => void send(say)}>
              {label}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
