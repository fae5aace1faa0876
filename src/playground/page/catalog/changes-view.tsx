import type { ChangeRow } from '../../site/types.js';
import { Link } from '../blocks/mrkdwn.js';

export function ChangesView({ changes }: { changes: ChangeRow[] }) {
  return (
    <table className="limits">
      <caption className="unseen">What changed, newest first</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col">From</th>
          <th scope="col">To</th>
        </tr>
      </thead>
      <tbody>
        {changes.map((one) => (
          <tr key={`${one.when}/${one.service}/${one.limit}/${one.from}/${one.to}`}>
            <td>
              <Link url={one.source}>{one.when}</Link>
            </td>
            <th scope="row">
              {one.service}
              {one.limit === null ? null : <span className="hint"> {one.limit}</span>}
            </th>
            <td>{one.from}</td>
            <td>{one.to}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
