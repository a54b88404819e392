import { type ESTree, parseSync, Visitor } from 'vite';

/** A place in a source file that some rule may care about. */
export type Finding =
  | { readonly is: 'import'; readonly specifier: string; readonly offset: number }
  /** An import whose target only running it would tell. */
  | { readonly is: 'computed-import'; readonly offset: number }
  | { readonly is: 'default-export'; readonly offset: number }
  | { readonly is: 'sql'; readonly offset: number }
  /** A use of the clock, of chance or of the console. */
  | { readonly is: 'impure'; readonly what: string; readonly offset: number };

export interface Source {
  readonly findings: readonly Finding[];
  /** What the parser could not read. */
  readonly errors: readonly string[];
}

const SQL =
  /^\s*(?:select\s[\s\S]+\sfrom\s|insert\s+(?:or\s+\w+\s+)?into\s|update\s+\w+\s+set\s|delete\s+from\s|(?:create|drop|alter)\s+(?:virtual\s+|temp\s+|unique\s+)?(?:table|index|trigger|view)\s|pragma\s+\w+\s*[=(;]|with\s+(?:recursive\s+)?\w+[\s\S]*\bas\s*\(\s*select\s)/i;
const IMPURE_MEMBERS = new Set(['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID']);

/** Parses one TypeScript file and lists everything the layer rules look at. */
export function readSource(file: string, text: string): Source {
  const findings: Finding[] = [];
  const add = (finding: Finding) => void findings.push(finding);
  const { program, errors } = parseSync(file, text);
  new Visitor({
    ImportDeclaration: (node) => add(imported(node.source)),
    ExportAllDeclaration: (node) => add(imported(node.source)),
    ExportNamedDeclaration: (node) => node.source && add(imported(node.source)),
    ImportExpression: (node) => add(imported(node.source)),
    TSImportType: (node) => add(imported(node.source)),
    TSExternalModuleReference: (node) => add(imported(node.expression)),
    ExportDefaultDeclaration: (node) => add({ is: 'default-export', offset: node.start }),
    Literal: (node) => isSql(node.value) && add({ is: 'sql', offset: node.start }),
    TemplateLiteral: (node) => isSql(templateText(node)) && add({ is: 'sql', offset: node.start }),
    NewExpression: (node) => {
      if (name(node.callee) === 'Date' && node.arguments.length === 0) add(impure('new Date()', node));
    },
    CallExpression: (node) => {
      if (name(node.callee) === 'Date') add(impure('Date()', node));
      if (name(node.callee) === 'require' && node.arguments[0]) add(imported(node.arguments[0]));
    },
    MemberExpression: (node) => {
      const what = member(node);
      if (what !== undefined && IMPURE_MEMBERS.has(what)) add(impure(what, node));
      if (name(node.object) === 'console') add(impure('console', node));
    },
  }).visit(program);
  return { findings, errors: errors.map((error) => error.message) };
}

const isSql = (value: unknown) => typeof value === 'string' && SQL.test(value);

const impure = (what: string, { start }: ESTree.Span): Finding => ({ is: 'impure', what, offset: start });

function imported(node: ESTree.Node): Finding {
  const text = node.type === 'Literal' ? node.value : undefined;
  return typeof text === 'string'
    ? { is: 'import', specifier: text, offset: node.start }
    : { is: 'computed-import', offset: node.start };
}

/** The fixed text of a template, a name standing for each expression: a table or column name, in SQL. */
function templateText({ quasis }: ESTree.TemplateLiteral): string {
  return quasis.map((quasi) => quasi.value.raw).join('x');
}

/** `Date` of `Date`, of `globalThis.Date` and of `globalThis['Date']`. */
function name(node: ESTree.Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type !== 'MemberExpression' || name(node.object) !== 'globalThis') return undefined;
  return propertyName(node);
}

function member(node: ESTree.MemberExpression): string | undefined {
  const [object, property] = [name(node.object), propertyName(node)];
  return object === undefined || property === undefined ? undefined : `${object}.${property}`;
}

function propertyName({ property }: ESTree.MemberExpression): string | undefined {
  if (property.type === 'Literal' && typeof property.value === 'string') return property.value;
  return property.type === 'Identifier' ? property.name : undefined;
}
