import dicomParser, { type ByteArrayParser, type DataSet } from 'dicom-parser';
import { FormatError, refuse, refuseUnsupported } from '../fault.ts';
import { EXPLICIT_LITTLE_ENDIAN, IMPLICIT_LITTLE_ENDIAN } from './codes.ts';

export type Elements = DataSet['elements'];

/** The file's own group is short; a hostile one must not be read to the end of the file. */
const META_BYTES = 64 * 1024;
/** An ECG with all its annotations takes some 10,000 numbers to walk through, whatever the length of its waveform. */
const MAX_READS = 400_000;

/** The elements of a file of Part 10, by `xggggeeee`; places are counted from the file's beginning. Throws FormatError. */
export function parseElements(file: Uint8Array): Elements {
  try {
    return parse(file);
  } catch (error) {
    if (error instanceof FormatError) throw error;
    // The library throws strings and objects that quote the file.
    return refuse('damaged', 'DICOM: not parsed');
  }
}

function parse(file: Uint8Array): Elements {
  const set = dicomParser.readPart10Header(file.subarray(0, META_BYTES));
  const ends = Object.values(set.elements).map(({ dataOffset, length }) => dataOffset + length);
  const stream = new dicomParser.ByteStream(boundedParser(), file, Math.max(...ends));
  const syntax = set.string('x00020010');
  if (syntax === EXPLICIT_LITTLE_ENDIAN) dicomParser.parseDicomDataSetExplicit(set, stream);
  else if (syntax === IMPLICIT_LITTLE_ENDIAN) dicomParser.parseDicomDataSetImplicit(set, stream);
  else refuseUnsupported('用了压缩或高位在前的传输语法', 'DICOM: transfer syntax');
  return set.elements;
}

/** The library bounds neither elements nor items: the numbers that it reads are counted instead. */
function boundedParser(): ByteArrayParser {
  const parser = dicomParser.littleEndianByteArrayParser;
  let reads = 0;
  const counted =
    <Number>(read: (bytes: Uint8Array, at: number) => Number) =>
    (bytes: Uint8Array, at: number): Number => {
      if (++reads > MAX_READS) refuse('damaged', 'DICOM: too many elements');
      return read(bytes, at);
    };
  return { ...parser, readUint16: counted(parser.readUint16), readUint32: counted(parser.readUint32) };
}
