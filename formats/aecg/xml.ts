import sax from 'sax';
import { FormatError, refuse } from '../fault.ts';

/** An element: its name without prefix, its own text, and what is inside it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

interface Open {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  readonly text: string[];
}

const MAX_DEPTH = 64;
const MAX_ELEMENTS = 200_000;
const MAX_ATTRIBUTES = 64;
/** Written in pieces, so that a bad beginning ends the work early; between them the parser bounds what it keeps. */
const PIECE = 1 << 16;

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * The root of a document. No document type is taken, so no entity but XML's own five is ever expanded; depth, elements
 * and attributes are bounded. Throws FormatError.
 */
export function parseXml(text: string): XmlElement {
  const root: Open = { name: '', attributes: {}, children: [], text: [] };
  const open: Open[] = [root];
  let elements = 0;
  let attributes = 0;
  // Without the position the parser would not look how long a name or a value has become.
  const parser = sax.parser(true, { position: true });
  parser.ondoctype = () => refuse('damaged', 'XML: a document type');
  parser.onerror = (error) => refuse('damaged', `XML: ${error.message.split('\n')[0] ?? ''}`);
  parser.onattribute = () => {
    if (++attributes > MAX_ATTRIBUTES) refuse('damaged', 'XML: too many attributes');
  };
  parser.onopentag = (tag) => {
    attributes = 0;
    if (++elements > MAX_ELEMENTS || open.length > MAX_DEPTH) refuse('damaged', 'XML: too many elements');
    open.push({ name: localName(tag.name), attributes: plain(tag.attributes), children: [], text: [] });
  };
  parser.onclosetag = () => {
    const closed = open.pop();
    if (closed) open.at(-1)?.children.push({ ...closed, text: closed.text.join('') });
  };
  const onText = (piece: string) => void open.at(-1)?.text.push(piece);
  parser.ontext = onText;
  parser.oncdata = onText;
  write(parser, text);
  return root.children[0] ?? refuse('damaged', 'XML: no element');
}

function write(parser: sax.SAXParser, text: string): void {
  try {
    for (let at = 0; at < text.length; at += PIECE) parser.write(text.slice(at, at + PIECE));
    parser.close();
  } catch (error) {
    if (error instanceof FormatError) throw error;
    refuse('damaged', `XML: ${error instanceof Error ? error.name : 'unknown'}`);
  }
}

function plain(attributes: Readonly<Record<string, string | { readonly value: string }>>) {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      localName(name),
      typeof value === 'string' ? value : value.value,
    ]),
  );
}

/** All elements that a path of names leads to. */
export function elementsAt(from: XmlElement, ...path: readonly string[]): readonly XmlElement[] {
  return path.reduce<readonly XmlElement[]>(
    (found, name) => found.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [from],
  );
}

export function elementAt(from: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  return from && elementsAt(from, ...path)[0];
}

/** All elements of a name, however deep. */
export function elementsNamed(from: XmlElement, name: string): readonly XmlElement[] {
  const found: XmlElement[] = [];
  const look = ({ children }: XmlElement) => {
    for (const child of children) {
      if (child.name === name) found.push(child);
      look(child);
    }
  };
  look(from);
  return found;
}
