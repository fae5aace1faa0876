/** A path as a chain: what bounds each hop, and which bound is met first. */
import { useEffect, useState } from 'react';
import type { PathData, PathHop } from '../../site/types.js';
import { readPath } from '../api.js';
import { Link } from '../blocks/mrkdwn.js';

export function PathView({ paths }: { paths: string[] }) {
  const [chain, setChain] = useState(paths[0] ?? '');
  const [typed, setTyped] = useState(chain);
  const [found, setFound] = useState<{ path: PathData } | null>(null);
  useEffect(() => {
    void readPath(chain).then(setFound);
  }, [chain]);
  const show = (next: string): void => {
    setTyped(next);
    setChain(next);
  };
  return (
    <>
      <form
        className="catalog-bar"
        onSubmit={(event) => {
          event.preventDefault();
          setChain(typed);
        }}
      >
        <label className="wide">
          Path <input className="field" value={typed} onChange={(event) => setTyped(event.target.value)} />
        </label>
        <button type="submit" className="button">
          Show
        </button>
      </form>
      <div className="actions">
        {paths.map((one) => (
          <button key={one} type="button" className="button" aria-pressed={one === chain} onClick={() => show(one)}>
            {one}
          </button>
        ))}
      </div>
      {found === null ? null : found.path === null ? (
        <p className="empty">No path was found in “{chain}”. Write it like this: api gateway → lambda → sqs.</p>
      ) : (
        <ol className="chain">
          {found.path.hops.map((hop) => (
            <Hop key={`${hop.from}/${hop.to}`} hop={hop} />
          ))}
          <li className="node">{found.path.hops.at(-1)?.to}</li>
        </ol>
      )}
    </>
  );
}

function Hop({ hop }: { hop: PathHop }) {
  const isTight = hop.bounds.some((bound) => bound.isTightest);
  return (
    <>
      <li className="node">{hop.from}</li>
      <li className={`hop${isTight ? ' tight' : ''}`}>
        <p>{hop.summary ?? 'Nothing is known of this connection.'}</p>
        <dl>
          {hop.bounds.map((bound) => (
            <div key={`${bound.of}/${bound.name}`} className={bound.isTightest ? 'tightest' : ''}>
              <dt>
                {bound.of} {bound.isTightest ? <strong className="badge">met first</strong> : null}
              </dt>
              <dd>
                <strong>{bound.value}</strong> {bound.name} (<Link url={bound.source}>{bound.checked}</Link>)
                {bound.isTightest ? (
                  <span className="hint">
                    {' '}
                    {bound.breaks} {bound.fix}
                  </span>
                ) : null}
              </dd>
            </div>
          ))}
        </dl>
      </li>
    </>
  );
}
