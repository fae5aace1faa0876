/** A message under the glass: drawn in either form and width, its JSON, its text, what a strict check says. */
import type { KnownBlock } from '@slack/types';
import { useEffect, useState } from 'react';
import type { Inspection } from '../../site/types.js';
import { inspect } from '../api.js';
import { BlockHost } from '../block-host.js';
import { Mrkdwn } from '../blocks/mrkdwn.js';
import { Panel } from '../panel-frame.js';
import { useWorkspace } from '../store.js';

type Props = { channel: string; ts: string; onClose: () => void };

const TABS = ['Card', 'JSON', 'Text', 'Check'] as const;
type Tab = (typeof TABS)[number];

export function InspectPanel({ channel, ts, onClose }: Props) {
  const [found, setFound] = useState<Inspection<KnownBlock> | null>(null);
  const [tab, open] = useState<Tab>('Card');
  const message = useWorkspace()?.messages.get(`${channel}/${ts}`);
  useEffect(() => {
    void inspect(channel, ts).then(setFound);
  }, [channel, ts]);
  const faults = found?.faults.length ?? 0;
  return (
    <Panel title="Block Kit" onClose={onClose}>
      <div className="tabs" role="tablist" aria-label="Views of the message">
        {TABS.map((name) => (
          <button key={name} type="button" role="tab" aria-selected={tab === name} onClick={() => open(name)}>
            {name === 'Check' ? `Check: ${faults === 0 ? 'fine' : faults}` : name}
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="panel-body" role="tabpanel" aria-label={tab} tabIndex={0}>
        {found === null ? null : tab === 'Card' ? (
          <Preview blocks={message?.blocks ?? []} text={found.text} classic={found.classic} />
        ) : tab === 'JSON' ? (
          <pre>{JSON.stringify(found.json, null, 2)}</pre>
        ) : tab === 'Text' ? (
          <pre className="wrapped">{found.text}</pre>
        ) : (
          <Faults faults={found.faults} />
        )}
      </section>
    </Panel>
  );
}

type PreviewProps = { blocks: KnownBlock[]; text: string; classic: KnownBlock[] | null };

const quiet = (): void => {};

function Preview({ blocks, text, classic }: PreviewProps) {
  const [isClassic, setClassic] = useState(false);
  const [isPhone, setPhone] = useState(false);
  const shown = isClassic && classic !== null ? classic : blocks;
  return (
    <>
      <div className="switches">
        <label>
          <input type="checkbox" checked={isPhone} onChange={(event) => setPhone(event.target.checked)} /> Phone width
        </label>
        {classic === null ? null : (
          <label>
            <input type="checkbox" checked={isClassic} onChange={(event) => setClassic(event.target.checked)} /> Classic
            form
          </label>
        )}
      </div>
      <div className={isPhone ? 'preview phone' : 'preview'} data-form={isClassic ? 'classic' : 'rich'}>
        {shown.length > 0 ? <BlockHost place={null} blocks={shown} onNotice={quiet} /> : <Mrkdwn text={text} />}
      </div>
    </>
  );
}

function Faults({ faults }: { faults: Inspection<unknown>['faults'] }) {
  if (faults.length === 0) return <p>Slack takes it: nothing is wrong.</p>;
  return (
    <ul className="faults">
      {faults.map(({ pointer, code, message }) => (
        <li key={`${pointer}${message}`}>
          <code>{pointer}</code> {message} <span className="hint">{code}</span>
        </li>
      ))}
    </ul>
  );
}
