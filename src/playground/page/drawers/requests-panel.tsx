/** What Slack sent and what the app called, in order; troubles to switch on. */
import { useEffect, useRef, useState } from 'react';
import type { Switches, TrafficLine } from '../../site/types.js';
import { act, readTraffic } from '../api.js';
import { Panel } from '../panel-frame.js';
import type { State } from '../store.js';

const SWITCHES: { name: keyof Switches; label: string }[] = [
  { name: 'rateLimit', label: 'Rate limit: one message a second' },
  { name: 'refuseNewBlocks', label: 'Refuse new blocks, as an older Slack does' },
  { name: 'appIsDown', label: 'The app does not answer' },
];

export function RequestsPanel({ workspace, onClose }: { workspace: State; onClose: () => void }) {
  const { traffic, switches } = workspace;
  const list = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever there is one more
  useEffect(() => {
    list.current?.scrollTo(0, list.current.scrollHeight);
  }, [traffic.length]);
  return (
    <Panel title="Requests" onClose={onClose}>
      <div className="switches bar">
        {SWITCHES.map(({ name, label }) => (
          <label key={name}>
            <input
              type="checkbox"
              checked={switches[name]}
              onChange={(event) => void act({ do: 'switch', switches: { [name]: event.target.checked } })}
            />{' '}
            {label}
          </label>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="panel-body" tabIndex={0} aria-label="Requests" ref={list}>
        <ol className="traffic">
          {traffic.map((line) => (
            <Line key={line.id} line={line} />
          ))}
        </ol>
      </section>
    </Panel>
  );
}

const timeOf = (at: number): string => new Date(at).toISOString().slice(11, 23);

function Line({ line }: { line: TrafficLine }) {
  const [isOpen, setOpen] = useState(false);
  const isFromSlack = line.from === 'slack';
  return (
    <li className={line.ok ? '' : 'failed'}>
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span className={`way ${line.from}`}>{isFromSlack ? 'Slack → app' : 'app → Slack'}</span>
        <strong>{line.name}</strong>
        <span className="hint">
          {timeOf(line.at)} · {line.ms === null ? '…' : `${line.ms} ms`} · {line.problem ?? 'ok'}
        </span>
      </button>
      {isOpen ? <Detail id={line.id} isDone={line.ms !== null} /> : null}
    </li>
  );
}

function Detail({ id, isDone }: { id: number; isDone: boolean }) {
  const [found, setFound] = useState<{ sent: unknown; response: unknown } | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answer is there once it is done
  useEffect(() => {
    void readTraffic(id).then(setFound);
  }, [id, isDone]);
  if (found === null) return null;
  return (
    <>
      <h3>Sent</h3>
      <pre>{JSON.stringify(found.sent, null, 2)}</pre>
      <h3>Answered</h3>
      <pre>{JSON.stringify(found.response, null, 2)}</pre>
    </>
  );
}
