/** Technology that is not AWS's: a question about it alone is not ours. */
import type { Token } from './tokens.js';

export const FOREIGN: ReadonlySet<string> = new Set(
  'azure gcp google netlify vercel hasura auth0 okta twilio sendgrid datadog newrelic grafana prometheus splunk airflow celery rabbitmq kubernetes k8s nginx firebase firestore cloudflare heroku digitalocean oracle alibaba ibm openshift supabase planetscale fauna faunadb snowflake databricks nats couchdb sqlite apache tomcat jenkins gitlab bitbucket travis circleci ansible puppet chef kotlin java javascript typescript golang rust haskell scala swift php perl ruby cpp csharp opencv pytorch tensorflow numpy pandas spacy wordpress windows linux ubuntu macos nvme ssd gpu pc laptop bigquery cosmos bigtable spanner algolia minio ceph telegram discord github localstorage asyncstorage zapier temporal flutter angular ecto elixir phoenix solr nomad fastly clickhouse redis-cluster'.split(
    ' ',
  ),
);

/** The same of two words. */
const FOREIGN_PAIRS: ReadonlySet<string> = new Set([
  'cloud run',
  'cloud functions',
  'cloud function',
  'cloud tasks',
  'cloud storage',
  'app engine',
  'event hubs',
  'event hub',
  'event grid',
  'service bus',
  'logic apps',
  'durable functions',
  'container apps',
  'blob storage',
  'cloud sql',
]);

/** The tag for such a word in cues. */
export const FOREIGN_TAG = '{foreign}';

/** What people build with, wherever it runs: to choose among these is not ours, to use one says nothing against it. */
const TOOLS: ReadonlySet<string> = new Set(
  'terraform terragrunt opentofu pulumi ansible puppet chef salt saltstack helm kustomize jenkins gitlab bitbucket circleci travis argo argocd flux fluxcd docker podman java javascript typescript python kotlin golang rust php ruby perl scala swift csharp react vue angular svelte nuxt express fastify django flask fastapi rails laravel quarkus spring vim emacs vscode pycharm intellij eclipse webpack vite jest vitest mocha pytest junit maven gradle npm yarn nginx apache ubuntu debian fedora linux windows macos'.split(
    ' ',
  ),
);

const LANGUAGES: ReadonlySet<string> = new Set(
  'java javascript typescript python kotlin golang rust php ruby perl scala swift csharp cpp haskell clojure elixir groovy lua matlab excel dart'.split(
    ' ',
  ),
);

export const isLanguage = (word: string): boolean => LANGUAGES.has(word);

/** The tag for such a word in cues. */
export const TOOL_TAG = '{tool}';

export const isTool = (word: string): boolean => TOOLS.has(word);

export const isForeignWord = (word: string): boolean => FOREIGN.has(word);

export const hasForeignWord = (tokens: Token[]): boolean =>
  tokens.some(({ word }, i) => FOREIGN.has(word) || FOREIGN_PAIRS.has(`${word} ${tokens[i + 1]?.word ?? ''}`));

/** Names of errors as programs write them: AccessDenied, ResourceNotFoundException. */
const ERROR_NAME = /.{3,}(error|exception|denied|exceeded|failure|refused|notfound)$/;

export const ERROR_TAG = '{errorname}';
/** Of an error that says a limit was met: DataLimitExceeded, TooManyRequestsException. */
export const LIMIT_ERROR_TAG = '{limiterror}';

export const isLimitError = (word: string): boolean =>
  isErrorName(word) && /limit|quota|toolarge|toomany|throttl|exceeded|reached/.test(word);

export const isErrorName = (word: string): boolean => word.length > 9 && ERROR_NAME.test(word);
