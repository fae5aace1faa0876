/** What stands in an empty conversation. */
import { Prompts, type PromptsProps } from './prompts.js';

type Props = Omit<PromptsProps, 'threadTs'> & { title: string; text: string };

export function Welcome({ title, text, ...prompts }: Props) {
  return (
    <div className="welcome">
      <h2>{title}</h2>
      <p>{text}</p>
      <Prompts threadTs={null} {...prompts} />
    </div>
  );
}
