/** What an agent does, step by step. */
import type { PlanBlock, TaskCardBlock } from '@slack/types';
import { Link } from './mrkdwn.js';
import { RichText } from './rich-text.js';

const MARKS = { pending: '○', in_progress: '◐', complete: '✓', error: '✕' };
const WORDS = { pending: 'to do', in_progress: 'at work', complete: 'done', error: 'failed' };

export function TaskCard({ block }: { block: TaskCardBlock }) {
  return (
    <div className="task">
      <span aria-hidden="true">{MARKS[block.status]} </span>
      {block.title} <span className="hint">{WORDS[block.status]}</span>
      {block.details ? <RichText block={block.details} /> : null}
      {block.output ? <RichText block={block.output} /> : null}
      {block.sources?.map(({ url, text }) => (
        <div key={url}>
          <Link url={url}>{text}</Link>
        </div>
      ))}
    </div>
  );
}

const isTask = (task: object): task is TaskCardBlock => 'task_id' in task && 'status' in task;

export function Plan({ block }: { block: PlanBlock }) {
  return (
    <div className="container">
      <strong>{block.title}</strong>
      {block.tasks?.filter(isTask).map((task) => (
        <TaskCard key={task.task_id} block={task} />
      ))}
    </div>
  );
}
