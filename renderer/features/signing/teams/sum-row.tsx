import { yuanText } from '../signing-words.ts';

/** The foot of a table of money: what its lines add up to. */
export function SumRow({ fen }: { readonly fen: number }) {
  return (
    <tfoot>
      <tr>
        <th scope="row">合计</th>
        <td>{yuanText(fen)}</td>
        <td />
      </tr>
    </tfoot>
  );
}
