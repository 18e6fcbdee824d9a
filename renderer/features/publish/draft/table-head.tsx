// Decides the head of every table of the workshop: a name for each column; the last one, of the buttons, is named for screen readers alone.

/** The head. */
export function TableHead(props: { readonly columns: readonly string[]; readonly buttons: string }) {
  return (
    <thead>
      <tr>
        {props.columns.map((column) => (
          <th scope="col" key={column}>
            {column}
          </th>
        ))}
        <th scope="col">
          <span className="visually-hidden">{props.buttons}</span>
        </th>
      </tr>
    </thead>
  );
}
