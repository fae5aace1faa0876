import { useState } from 'react';
import type { CatalogService, LimitRow } from '../../site/types.js';
import { Link } from '../blocks/mrkdwn.js';
import { goTo } from '../route.js';

const matches = (limit: LimitRow, words: string[]): boolean => {
  const text =
    `${limit.name} ${limit.variant ?? ''} ${limit.theme} ${limit.value} ${limit.conditions ?? ''}`.toLowerCase();
  return words.every((word) => text.includes(word));
};

/** Without a service chosen, the search goes through all of them. */
export function ServiceView({ services, id }: { services: CatalogService[]; id: string }) {
  const [search, setSearch] = useState('');
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const chosen = services.find((service) => service.id === id);
  const shown = (chosen ? [chosen] : services)
    .map((service) => ({ service, limits: service.limits.filter((limit) => matches(limit, words)) }))
    .filter(({ limits }) => limits.length > 0);
  const count = shown.reduce((sum, { limits }) => sum + limits.length, 0);
  return (
    <>
      <div className="catalog-bar">
        <label>
          Service{' '}
          <select
            className="field"
            value={chosen?.id ?? 'limits'}
            onChange={(event) => goTo('catalog', event.target.value)}
          >
            <option value="limits">All services</option>
            {services.map((service) => (
              <option key={service.id} value={service.id}>
                {service.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          Search{' '}
          <input
            className="field"
            type="search"
            value={search}
            placeholder="timeout, payload, 256 KB …"
            onChange={(event) => setSearch(event.target.value)}
          />
        </label>
        <span role="status" className="hint">
          {count} limits
        </span>
      </div>
      {shown.map(({ service, limits }) => (
        <section key={service.id} aria-label={service.name}>
          <h2>
            <Link url={service.docs}>{service.name}</Link>
          </h2>
          <p className="hint">{service.summary}</p>
          <LimitTable service={service.name} limits={limits} />
        </section>
      ))}
      {shown.length === 0 ? <p className="empty">No limit fits “{search}”.</p> : null}
    </>
  );
}

function LimitTable({ service, limits }: { service: string; limits: LimitRow[] }) {
  return (
    <table className="limits">
      <caption className="unseen">Limits of {service}</caption>
      <thead>
        <tr>
          <th scope="col">Limit</th>
          <th scope="col">Value</th>
          <th scope="col">Conditions</th>
          <th scope="col">Checked</th>
        </tr>
      </thead>
      <tbody>
        {limits.map((limit) => (
          <tr key={limit.id}>
            <th scope="row">
              {limit.name}
              {limit.variant === null ? null : <span className="hint"> {limit.variant}</span>}
            </th>
            <td className="value">
              {limit.value}
              {limit.adjustable ? <span className="hint"> adjustable</span> : null}
            </td>
            <td>{limit.conditions}</td>
            <td>
              <Link url={limit.source}>{limit.checked}</Link>
              {limit.isOld ? ', verify' : ''}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
